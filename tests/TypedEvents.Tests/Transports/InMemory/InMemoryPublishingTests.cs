using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryPublishingTests : PublishingConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
