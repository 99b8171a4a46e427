using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Telemetry;

public sealed class MetricsTests
{
    private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _recorded = new();

    [Fact]
    public async Task PublishAndProcess_AreCountedAndTimed()
    {
        BusHost? current = null;
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(new HandlerDescriptor("order", "tests.order.placed"), (_, _) =>
        {
            current!.Clock.Advance(TimeSpan.FromSeconds(2));
            return default;
        }));
        current = host;
        using MeterListener listener = Listen(host);

        await host.Bus.PublishAsync(new OrderPlaced("42"));
        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        var sent = Single("messaging.client.sent.messages");
        Assert.Equal((1, "scripted", "publish", "tests.order.placed"), (sent.Value, sent.Tags["messaging.system"], sent.Tags["messaging.operation.name"], sent.Tags["messaging.destination.template"]));
        Assert.Equal(0, Single("messaging.client.operation.duration").Value);
        Assert.Equal(1, Single("messaging.client.consumed.messages").Value);
        Assert.Equal(2, Single("messaging.process.duration").Value);
        Assert.DoesNotContain("error.type", Single("messaging.process.duration").Tags);
    }

    [Fact]
    public async Task Failures_AreCountedWithReason()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(
            new HandlerDescriptor("order", "tests.order.placed") { Retry = new RetryAttribute { Immediate = 1, Delayed = 0 } },
            (_, _) => throw new InvalidOperationException()));
        using MeterListener listener = Listen(host);

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        Assert.Equal("order", Single("typedevents.retry.attempts").Tags["typedevents.handler"]);
        Assert.Equal("HandlerFailed", Single("typedevents.deadletter.messages").Tags["typedevents.deadletter.reason"]);
        Assert.Equal(typeof(InvalidOperationException).FullName, Single("messaging.process.duration").Tags["error.type"]);
    }

    [Fact]
    public async Task Request_LeftToAnotherReplica_IsNoFailure()
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddResponder<PriceOrder, OrderPrice>(
            new HandlerDescriptor("price", "tests.order.price"),
            async (_, context) =>
            {
                started.SetResult();
                await Task.Delay(System.Threading.Timeout.Infinite, context.CancellationToken);
                return new OrderPrice(1);
            }));
        using MeterListener listener = Listen(host);

        Task answered = host.Transport.RequestedAsync(Messages.Headers<PriceOrder>(), Messages.Body(new PriceOrder(1, 1)));
        await started.Task;
        host.Core.Abort();
        await answered;

        Assert.DoesNotContain("error.type", Single("messaging.process.duration").Tags);
    }

    [Fact]
    public async Task Deliver_TopicsNobodyDeclared_ShareOneSeries()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddPatternHandler(new HandlerDescriptor("audit", "#"), (_, _) => default));
        using MeterListener listener = Listen(host);

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { Topic = "made.up" }, default);

        Assert.Equal("_undeclared", Single("messaging.client.consumed.messages").Tags["messaging.destination.template"]);
    }

    [Fact]
    public async Task Call_PendingAndStrayReplies_AreCounted()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddRequest<PriceOrder, OrderPrice>());
        using MeterListener listener = Listen(host);

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        host.Transport.Reply(new InboundReply(host.Transport.Requests.Single().Headers.EventId, WireFormat.MessagePack, default));
        await Assert.ThrowsAsync<TimeoutException>(() => call);

        Assert.Equal([1, -1], _recorded.Where(record => record.Name == "typedevents.rpc.pending").Select(record => record.Value));
        Assert.Equal(1, Single("typedevents.rpc.stray_replies").Value);
        var duration = Single("messaging.client.operation.duration");
        Assert.Equal((30, "call", typeof(TimeoutException).FullName), (duration.Value, duration.Tags["messaging.operation.name"], duration.Tags["error.type"]));
    }

    private MeterListener Listen(BusHost host)
    {
        IMeterFactory factory = host.Services.GetRequiredService<IMeterFactory>();
        MeterListener listener = new()
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "TypedEvents" && ReferenceEquals(instrument.Meter.Scope, factory))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _recorded.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary())));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _recorded.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary())));
        listener.Start();
        return listener;
    }

    private (string Name, double Value, Dictionary<string, object?> Tags) Single(string name) => _recorded.Single(record => record.Name == name);
}
