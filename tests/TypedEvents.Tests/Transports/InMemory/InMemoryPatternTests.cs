using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryPatternTests : PatternConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
