using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Aot.Contracts;
using TypedEvents;

namespace Aot.Handlers;

internal sealed class OrderHandlers(Journal journal)
{
    [Subscribe]
    public async Task On(OrderPlaced order, EventContext context, CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        string lines = string.Join(", ", order.Lines.Select(line => FormattableString.Invariant($"{line.Quantity} {line.Article} at {line.Price}")));
        journal.Write($"placed {order.Id}: {lines}; {order.Status}, {order.At:O}, {order.Discounts["early"]}, attempt {context.Attempt}");
    }

    [Subscribe]
    public void On(TemperatureRead read) => journal.Write($"read {read.Sensor}: {read.Celsius}");

    [Subscribe]
    public static OrderPrice On(PriceOrder request)
    {
        return request.Price < 0 ? throw new InvalidOperationException("nothing is free") : new OrderPrice(request.Quantity * request.Price);
    }
}
