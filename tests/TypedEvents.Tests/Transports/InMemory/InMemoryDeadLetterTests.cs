using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryDeadLetterTests : DeadLetterConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
