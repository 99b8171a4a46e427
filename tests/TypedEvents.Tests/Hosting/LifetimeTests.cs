using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Hosting;

public sealed class LifetimeTests
{
    [Fact]
    public async Task Start_ConnectsBeforeOtherServicesAndDeliversAfterThem()
    {
        ScriptedTransport transport = new();
        await using BusHost host = await BusHost.StartAsync(
            registry => registry.AddEvent<Note>(),
            builder => builder.Services.AddHostedService(services => new Publisher(services.GetRequiredService<IEventBus>(), transport.Steps)),
            transport: transport);

        await host.StopAsync();

        Assert.Equal(["start", "publisher starts Durable", "consume", "stop", "publisher stops Durable"], transport.Steps);
    }

    [Fact]
    public async Task Start_LogsOneLinePerBinding()
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddHandler<Note>(new HandlerDescriptor("note", "tests.note"), (_, _) => default);
            registry.AddPatternHandler(new HandlerDescriptor("audit", "tests.#"), (_, _) => default);
            registry.AddResponder<PriceOrder, OrderPrice>(new HandlerDescriptor("price", "tests.order.price"), (_, _) => default);
        });

        Assert.Equal(
            ["orders handles tests.note (Event) with note.", "orders handles tests.# (Pattern) with audit.", "orders handles tests.order.price (Responder) with price."],
            host.Log[TypedEventsEventIds.Binding]);
        Assert.Single(host.Log[TypedEventsEventIds.Started]);
    }

    [Fact]
    public async Task Stop_HandlersEndInTime_PublishesStillGoOut()
    {
        TaskCompletionSource work = new();
        IEventBus? bus = null;
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(new HandlerDescriptor("slow", "tests.order.placed"), async (_, _) =>
        {
            await work.Task;
            await bus!.PublishAsync(new Note(1));
        }));
        bus = host.Bus;
        Task delivered = host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));
        host.Transport.OnStop = _ => delivered;

        Task stopping = host.StopAsync();
        Assert.False(stopping.IsCompleted);
        work.SetResult();
        await stopping;

        Assert.Single(host.Transport.Sent);
        Assert.Same(Settlement.Ack, Assert.Single(host.Transport.Settled));
        Assert.Empty(host.Log[TypedEventsEventIds.DrainTimedOut]);
        Assert.Single(host.Log[TypedEventsEventIds.Stopped]);
    }

    [Fact]
    public async Task Stop_HandlerTakesTooLong_IsCancelledAndItsMessageComesAgain()
    {
        await using BusHost host = await BusHost.StartAsync(
            registry => registry.AddHandler<OrderPlaced>(new HandlerDescriptor("slow", "tests.order.placed"), async (_, context) => await Task.Delay(Timeout.Infinite, context.CancellationToken)),
            settings: new() { ["TypedEvents:ShutdownTimeout"] = "00:00:10" });
        Task delivered = host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));
        host.Transport.OnStop = token => delivered.WaitAsync(token);

        Task stopping = host.StopAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(stopping.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await stopping;
        await delivered;

        Assert.Same(Settlement.Abandon, Assert.Single(host.Transport.Settled));
        Assert.Single(host.Log[TypedEventsEventIds.DrainTimedOut]);
    }

    [Fact]
    public async Task Start_ResponderOnATransportWithoutReplies_SaysSo()
    {
        await using BusHost host = BusHost.Build(
            registry => registry.AddResponder<PriceOrder, OrderPrice>(new HandlerDescriptor("price", "tests.order.price"), (_, _) => default),
            builder => builder.Services.AddSingleton<ITransport>(new SilentTransport()));

        Assert.Contains("tests.order.price", (await Assert.ThrowsAsync<InvalidOperationException>(host.StartAsync)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_FollowsTheHost()
    {
        await using BusHost host = BusHost.Build(registry => registry.AddEvent<Note>(), builder => builder.Services.AddHealthChecks().AddTypedEvents());
        HealthCheckService health = host.Services.GetRequiredService<HealthCheckService>();

        List<HealthStatus> seen = [await ReadyAsync(health)];
        await host.StartAsync();
        seen.Add(await ReadyAsync(health));
        await host.StopAsync();
        seen.Add(await ReadyAsync(health));

        Assert.Equal([HealthStatus.Unhealthy, HealthStatus.Healthy, HealthStatus.Unhealthy], seen);
    }

    private static async Task<HealthStatus> ReadyAsync(HealthCheckService health) =>
        (await health.CheckHealthAsync(check => check.Tags.Contains("ready"))).Entries["typedevents-ready"].Status;

    private sealed class Publisher(IEventBus bus, List<string> steps) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken) =>
            steps.Add($"publisher starts {(await bus.PublishAsync(new Note(1), cancellationToken: cancellationToken)).Outcome}");

        public async Task StopAsync(CancellationToken cancellationToken) =>
            steps.Add($"publisher stops {(await bus.PublishAsync(new Note(2), cancellationToken: cancellationToken)).Outcome}");
    }

    private sealed class SilentTransport : ITransport
    {
        public string Name => "silent";

        public Task StartAsync(ServiceTopology topology, CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) => new(new SendResult(PublishOutcome.Durable));

        public Task ConsumeAsync(DeliveryCallback callback, CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask<bool> SettleAsync(Delivery delivery, Settlement settlement, CancellationToken cancellationToken) => new(true);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask DisposeAsync() => default;
    }
}
