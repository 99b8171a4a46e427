using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Contracts;
using TypedEvents;

namespace Shop;

internal static class Program
{
    private static async Task Main(string[] args)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Inbox>();
        builder.Services.AddTypedEvents();
        using IHost host = builder.Build();
        await host.StartAsync().ConfigureAwait(false);

        IEventBus bus = host.Services.GetRequiredService<IEventBus>();
        await bus.PublishAsync(new OrderPlaced("A-1", 2)).ConfigureAwait(false);
        OrderPrice price = await bus.CallAsync(new PriceOrder(2, 9.5m)).ConfigureAwait(false);
        Inbox.Write($"price {price.Total}");
        try
        {
            await bus.PublishAsync(new OrderPlaced("A-2", 101)).ConfigureAwait(false);
        }
        catch (EventValidationException refused)
        {
            Inbox.Write($"refused {refused.Errors.Single().Path}");
        }

        await host.StopAsync().ConfigureAwait(false);
    }
}
