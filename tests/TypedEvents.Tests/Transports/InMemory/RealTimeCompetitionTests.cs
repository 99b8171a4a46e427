using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class RealTimeCompetitionTests : CompetitionConformance
{
    protected override TransportFixture CreateFixture() => new RealTimeFixture();
}
