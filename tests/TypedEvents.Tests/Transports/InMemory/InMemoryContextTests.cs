using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryContextTests : ContextConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
