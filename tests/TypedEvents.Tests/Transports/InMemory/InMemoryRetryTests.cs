using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryRetryTests : RetryConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
