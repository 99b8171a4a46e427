using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class RealTimeRetryTests : RetryConformance
{
    protected override TransportFixture CreateFixture() => new RealTimeFixture();
}
