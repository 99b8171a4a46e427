using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryBackPressureTests : BackPressureConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture(new InMemoryBrokerOptions { Capacity = Capacity });
}
