using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryBroadcastTests : BroadcastConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
