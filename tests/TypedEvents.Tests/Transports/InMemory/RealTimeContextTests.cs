using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class RealTimeContextTests : ContextConformance
{
    protected override TransportFixture CreateFixture() => new RealTimeFixture();
}
