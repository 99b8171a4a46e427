using System;
using System.IO;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchemaEvolution;
using TypedEvents;
using TypedEvents.Transports;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddTypedEvents();
using IHost host = builder.Build();
await host.StartAsync();
IEventBus bus = host.Services.GetRequiredService<IEventBus>();

// What services publish now.
await bus.PublishAsync(new OrderPlaced("2001", 19.90m, "USD"));

// What a service publishes that was updated before its consumers were.
await bus.PublishAsync(new OrderPlaced("2002", 5m, "EUR"), new PublishOptions { Version = 1 });

// What was published before version 2 existed: the bytes that 'typedevents golden' kept of version 1.
await host.Services.GetRequiredService<ITransport>().SendAsync(
    new OutboundMessage(
        new MessageHeaders { EventId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Topic = "shop.order_placed", Version = 1, Timestamp = TimeProvider.System.GetUtcNow() },
        await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "golden", "shop.order_placed.v1.msgpack"))),
    default);
await host.StopAsync();
