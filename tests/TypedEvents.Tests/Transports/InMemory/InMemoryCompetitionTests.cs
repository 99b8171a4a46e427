using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryCompetitionTests : CompetitionConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
