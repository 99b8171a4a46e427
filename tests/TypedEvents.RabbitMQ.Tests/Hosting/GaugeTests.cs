using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Tests.Faults;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Hosting;

/// <summary>What an autoscaler reads.</summary>
[Collection(FaultCollection.Name)]
public sealed class GaugeTests : IDisposable
{
    private const string Queue = "orders";

    // With a factory of its own, other transports of this process are not seen.
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ConcurrentDictionary<(string Instrument, string Of), long> _values = new();

    [Fact]
    public async Task Gauges_OfAService_SayWhatWaitsAndWhoConsumes()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri, meters: Meters);
        using MeterListener listener = Listen();
        Channel<Delivery> received = Channel.CreateUnbounded<Delivery>();
        await transport.StartAsync(new ServiceTopology(Queue, ["order.placed"], 1), CancellationToken.None).OrFailAsync();
        for (int i = 0; i < 3; i++)
        {
            await SendAsync(transport);
        }

        await HasAsync(listener, "typedevents.queue.messages", Queue, 3);
        await HasAsync(listener, "typedevents.queue.messages", $"{Queue}.dead", 0);
        await HasAsync(listener, "typedevents.queue.consumers", Queue, 0);

        await transport.ConsumeAsync(delivery => received.Writer.WriteAsync(delivery), CancellationToken.None).OrFailAsync();
        Delivery poison = await received.Reader.ReadAsync().OrFailAsync();
        await transport.SettleAsync(poison, Settlement.Replace([new SettlementCopy(poison.Headers, TimeSpan.Zero, new DeadLetterCause(DeadLetterReason.HandlerFailed, "It failed."))]), CancellationToken.None).OrFailAsync();
        for (int i = 0; i < 2; i++)
        {
            await transport.SettleAsync(await received.Reader.ReadAsync().OrFailAsync(), Settlement.Ack, CancellationToken.None).OrFailAsync();
        }

        await HasAsync(listener, "typedevents.queue.messages", Queue, 0);
        await HasAsync(listener, "typedevents.queue.messages", $"{Queue}.dead", 1);
        await HasAsync(listener, "typedevents.queue.consumers", Queue, 1);
    }

    [Fact]
    public async Task Gauges_OfAResponder_SayWhatWaitsAndWhoConsumes()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri, options => options.PrefetchPerSlot = 1, meters: Meters);
        using MeterListener listener = Listen();
        await transport.StartAsync(new ServiceTopology(Queue, ["order.placed"], 1), CancellationToken.None).OrFailAsync();
        await transport.RespondAsync("order.total", _ => default, CancellationToken.None).OrFailAsync();
        await transport.StartRepliesAsync(_ => { }, CancellationToken.None).OrFailAsync();

        // One is held by the responder, which never answers.
        for (int i = 0; i < 3; i++)
        {
            await transport.RequestAsync(new OutboundMessage(new MessageHeaders { EventId = Guid.NewGuid(), Topic = "order.total" }, "1"u8.ToArray()), CancellationToken.None).OrFailAsync();
        }

        await HasAsync(listener, "typedevents.queue.messages", "tchu_events.rpc.order.total", 2);
        await HasAsync(listener, "typedevents.queue.consumers", "tchu_events.rpc.order.total", 1);
    }

    [Fact]
    public async Task PublishBlocked_DuringAnAlarm_IsOne()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri, meters: Meters);
        using MeterListener listener = Listen();
        await transport.StartAsync(new ServiceTopology(Queue, ["order.placed"], 1), CancellationToken.None).OrFailAsync();
        await HasAsync(listener, "typedevents.publish.blocked", "", 0);

        // A broker blocks a connection that publishes.
        await host.Broker.RaiseMemoryAlarmAsync();
        Task publishing = SendAsync(transport);
        await HasAsync(listener, "typedevents.publish.blocked", "", 1);

        await host.Broker.ClearMemoryAlarmAsync();
        await publishing.OrFailAsync();
        await HasAsync(listener, "typedevents.publish.blocked", "", 0);
    }

    [Fact]
    public async Task ConnectionLosses_AreCountedByRole()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri, meters: Meters);
        using MeterListener listener = Listen();
        await transport.StartAsync(new ServiceTopology(Queue, ["order.placed"], 1), CancellationToken.None).OrFailAsync();
        listener.RecordObservableInstruments();
        long before = _values[("typedevents.connection.losses", "publish")];

        await Guard.UntilAsync(async () => await host.CloseConnectionsAsync() > 0, () => "There is no connection.");

        await Guard.UntilAsync(
            () =>
            {
                listener.RecordObservableInstruments();
                return _values[("typedevents.connection.losses", "publish")] > before;
            },
            () => $"{_values[("typedevents.connection.losses", "publish")]} losses");
        await SendAsync(transport);
    }

    public void Dispose() => _services.Dispose();

    private IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    private MeterListener Listen()
    {
        MeterListener listener = new()
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Scope == Meters && instrument.IsObservable)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            string? of = tags.ToArray().Where(tag => tag.Key is "typedevents.queue" or "typedevents.connection").Select(tag => (string?)tag.Value).SingleOrDefault();
            _values[(instrument.Name, of ?? "")] = value;
        });
        listener.Start();
        return listener;
    }

    private Task HasAsync(MeterListener listener, string instrument, string of, long value) => Guard.UntilAsync(
        () =>
        {
            listener.RecordObservableInstruments();
            return _values.GetValueOrDefault((instrument, of), -1) == value;
        },
        () => $"{instrument} of {of}: {_values.GetValueOrDefault((instrument, of), -1)}");

    private static async Task SendAsync(RabbitMqTransport transport) => Assert.Equal(
        PublishOutcome.Durable,
        (await transport.SendAsync(new OutboundMessage(new MessageHeaders { EventId = Guid.NewGuid(), Topic = "order.placed" }, "1"u8.ToArray()), CancellationToken.None).OrFailAsync()).Outcome);
}
