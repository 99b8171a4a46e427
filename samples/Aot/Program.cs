using System;
using System.Collections.Generic;
using System.Linq;
using Aot.Contracts;
using Aot.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TypedEvents;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Configuration["TypedEvents:ServiceName"] = "shop";
builder.Logging.ClearProviders();
builder.Services.AddSingleton<Journal>();
builder.Services.AddTypedEvents();
using IHost host = builder.Build();
await host.StartAsync();

IEventBus bus = host.Services.GetRequiredService<IEventBus>();
Journal journal = host.Services.GetRequiredService<Journal>();
journal.Write($"service {bus.Describe().Service}");

OrderPlaced order = new("A-1", 24, [new OrderLine("tea", 2, 3.50m), new OrderLine("jam", 1, 4m)], OrderStatus.Paid, DateTimeOffset.UnixEpoch)
{
    Discounts = new Dictionary<string, decimal> { ["early"] = 0.10m },
};
await bus.PublishAsync(order);
await bus.PublishAsync(new TemperatureRead("north", 21.5));
foreach (OrderPlaced invalid in new[] { order with { Id = "one" }, order with { Eggs = 13 }, order with { Lines = [] } })
{
    try
    {
        await bus.PublishAsync(invalid);
    }
    catch (EventValidationException refused)
    {
        journal.Write($"refused {string.Join(", ", refused.Errors.Select(error => error.Path))}");
    }
}

journal.Write($"price {(await bus.CallAsync(new PriceOrder(2, 9.5m))).Total}");
journal.Write($"price by proxy {(await host.Services.GetRequiredService<IPrices>().PriceAsync(new PriceOrder(3, 9.5m))).Total}");
try
{
    await bus.CallAsync(new PriceOrder(1, -1));
}
catch (RpcRemoteException remote)
{
    journal.Write($"remote {remote.Message}");
}

try
{
    await bus.CallAsync(new FindOrder("A-1"));
}
catch (NoResponderException)
{
    journal.Write($"nobody answers");
}

await host.StopAsync();
foreach (string line in journal.Lines)
{
    Console.WriteLine(line);
}
