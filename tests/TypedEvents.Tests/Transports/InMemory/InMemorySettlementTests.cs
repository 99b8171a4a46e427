using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemorySettlementTests : SettlementConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
