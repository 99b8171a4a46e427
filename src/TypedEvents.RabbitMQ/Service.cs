using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.DeadLetters;
using TypedEvents.RabbitMq.Telemetry;
using TypedEvents.RabbitMq.Topology;

namespace TypedEvents.RabbitMq;

/// <summary>What a transport has once it knows its service.</summary>
internal sealed class Service : IAsyncDisposable
{
    public required RabbitMqNames Names { get; init; }

    public required int Concurrency { get; init; }

    public required Provisioner Provisioner { get; init; }

    public required StaleBindings StaleBindings { get; init; }

    public required DeadLetterStore DeadLetters { get; init; }

    public required Link Admin { get; init; }

    public required Link Publishing { get; init; }

    public required Link Consuming { get; init; }

    public required QueueWatch Watch { get; init; }

    public required BindingRenewal Renewal { get; init; }

    public required TransportMetrics Metrics { get; init; }

    public IReadOnlyList<Link> Links => [Publishing, Consuming, Admin];

    public async ValueTask DisposeAsync()
    {
        Watch.Dispose();
        Renewal.Dispose();
        Metrics.Dispose();
        await Consuming.DisposeAsync().ConfigureAwait(false);
        await Publishing.DisposeAsync().ConfigureAwait(false);
        await Admin.DisposeAsync().ConfigureAwait(false);
        DeadLetters.Dispose();
    }
}
