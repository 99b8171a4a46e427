using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Contracts;
using TypedEvents;

namespace Shop.Stock;

[TchuEvent("shop.stock.changed")]
internal sealed partial record StockChanged(int Left);

internal static class Handlers
{
    [Subscribe]
    public static void On(StockChanged stock) => Console.WriteLine(FormattableString.Invariant($"stocked {stock.Left}"));
}

internal static class Program
{
    private static async Task Main()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddTypedEvents();
        using IHost host = builder.Build();
        await host.StartAsync().ConfigureAwait(false);

        IEventBus bus = host.Services.GetRequiredService<IEventBus>();
        await bus.PublishAsync(new StockChanged(7)).ConfigureAwait(false);
        OrderPrice price = await bus.CallAsync(new PriceOrder(2, 9.5m)).ConfigureAwait(false);
        await host.StopAsync().ConfigureAwait(false);
        Console.WriteLine(FormattableString.Invariant($"price {price.Total}"));
    }
}
