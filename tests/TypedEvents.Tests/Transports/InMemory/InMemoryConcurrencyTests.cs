using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryConcurrencyTests : ConcurrencyConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
