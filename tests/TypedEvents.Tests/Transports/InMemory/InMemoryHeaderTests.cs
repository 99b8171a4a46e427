using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryHeaderTests : HeaderConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
