using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Bus;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>A service on a broker that suffers faults.</summary>
internal sealed class FaultService : IAsyncDisposable
{
    public const string Name = "ledger";

    private const int Concurrency = 16;

    private FaultService(Uri address, Action<RabbitMqOptions>? configure, TimeProvider? time)
    {
        Options = new RabbitMqOptions { ConnectionString = address.ToString() };
        configure?.Invoke(Options);
        Transport = new RabbitMqTransport(Options, maxBodySize: 1024 * 1024, time ?? TimeProvider.System, new SystemRandomSource(), Journal);
    }

    public RabbitMqOptions Options { get; }

    public RabbitMqTransport Transport { get; }

    public Journal Journal { get; } = new();

    /// <summary>Messages that the broker may deliver ahead.</summary>
    public int Prefetch => Concurrency * Options.PrefetchPerSlot;

    /// <summary>Connections that were lost.</summary>
    public int Losses(string role) => Journal.Count(TypedEventsEventIds.ConnectionLost, $"to {role}:");

    /// <summary>Deliveries that were settled without running the handler, because that had run.</summary>
    public int Repetitions => Journal.Repetitions;

    /// <summary>Makes a service without starting it.</summary>
    public static FaultService Create(Uri address, Action<RabbitMqOptions>? configure = null, TimeProvider? time = null) => new(address, configure, time);

    /// <summary>Starts a service that does not consume yet.</summary>
    public static async Task<FaultService> StartAsync(VirtualHost host, Action<RabbitMqOptions>? configure = null, string name = Name, params string[] bindings)
    {
        FaultService service = new(host.AmqpUri, configure, time: null);
        await service.StartAsync(name, bindings).OrFailAsync();
        return service;
    }

    public Task StartAsync(string name = Name, params string[] bindings) => Transport.StartAsync(
        new ServiceTopology(name, bindings.Length > 0 ? bindings : [NumberedEvent.Topic], Concurrency), CancellationToken.None);

    /// <summary>Handles numbered events by noting them.</summary>
    public Task ConsumeAsync(Ledger ledger) => ConsumeAsync(async delivery =>
    {
        ledger.Handle(NumberedEvent.Read(delivery));
        await Transport.SettleAsync(delivery, Settlement.Ack, CancellationToken.None);
    });

    public Task ConsumeAsync(DeliveryCallback callback) => Transport.ConsumeAsync(callback, CancellationToken.None).OrFailAsync();

    public Task<SendResult> SendAsync(OutboundMessage message) => Transport.SendAsync(message, CancellationToken.None).OrFailAsync();

    /// <summary>Sends an event until it is safe: some faults are not over when the broker answers again.</summary>
    public async Task SendUntilDurableAsync(OutboundMessage message)
    {
        SendResult result = default;
        await Guard.UntilAsync(async () => (result = await SendAsync(message)).Outcome == PublishOutcome.Durable, () => $"{result}");
    }

    public async ValueTask DisposeAsync() => await Transport.DisposeAsync();
}
