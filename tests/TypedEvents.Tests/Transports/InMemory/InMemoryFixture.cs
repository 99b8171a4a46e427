using System;
using System.Threading.Tasks;
using TypedEvents.Testing;
using TypedEvents.Testing.Conformance;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Transports.InMemory;

/// <summary>A broker on a clock that the facts move, with poisoned bodies.</summary>
internal sealed class InMemoryFixture : TransportFixture
{
    private readonly FakeClock _clock = new();
    private readonly InMemoryBroker _broker;

    public InMemoryFixture(InMemoryBrokerOptions? options = null) => _broker = new InMemoryBroker(options, _clock) { PoisonBodies = true };

    public override TimeProvider Time => _clock;

    public override PublishOutcome Sent => PublishOutcome.Accepted;

    public override ITransport CreateTransport() => new InMemoryTransport(_broker);

    public override ValueTask PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        return default;
    }

    public override ValueTask DisposeAsync() => default;
}
