using System.Threading.Tasks;
using TypedEvents.Testing.Conformance;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Transports.InMemory;

/// <summary>A broker as users get it: on the system's clock, with pooled bodies.</summary>
internal sealed class RealTimeFixture : TransportFixture
{
    private readonly InMemoryBroker _broker = new();

    public override PublishOutcome Sent => PublishOutcome.Accepted;

    public override ITransport CreateTransport() => new InMemoryTransport(_broker);

    public override ValueTask DisposeAsync() => default;
}
