using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents;

namespace Corpus.Calls;

[TchuRpc("order.total")]
public sealed partial record CalculateTotal(int Quantity, decimal Price) : IRpc<OrderTotal>;

[TchuType]
public sealed partial record OrderTotal(decimal Total);

[TchuRpc("order.find")]
public sealed partial record FindOrder(string Id) : IRpc<string?>;

public static class Pricing
{
    [Subscribe]
    public static OrderTotal On(CalculateTotal request) => new(request.Quantity * request.Price);

    [Subscribe]
    public static async Task<string?> FindAsync(FindOrder request, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return request.Id.Length > 0 ? request.Id : null;
    }
}

[TchuRpcClient]
public partial interface IOrders
{
    Task<OrderTotal> TotalAsync(CalculateTotal request, CallOptions? options = null, CancellationToken cancellationToken = default);

    ValueTask<string?> FindAsync(FindOrder request);
}

public sealed class Checkout(IOrders orders, IEventBus bus)
{
    public async Task<decimal> PayAsync(int quantity)
    {
        OrderTotal once = await orders.TotalAsync(new CalculateTotal(quantity, 2m));
        OrderTotal twice = await bus.CallAsync(new CalculateTotal(quantity, 2m), new CallOptions { Timeout = TimeSpan.FromSeconds(1) });
        return once.Total + twice.Total;
    }

    public ValueTask<string?> FindAsync(string id) => orders.FindAsync(new FindOrder(id));
}
