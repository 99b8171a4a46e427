using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class RealTimeOwnershipTests : OwnershipConformance
{
    protected override TransportFixture CreateFixture() => new RealTimeFixture();
}
