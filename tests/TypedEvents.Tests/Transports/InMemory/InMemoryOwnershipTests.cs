using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryOwnershipTests : OwnershipConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
