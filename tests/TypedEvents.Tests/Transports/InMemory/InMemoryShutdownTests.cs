using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryShutdownTests : ShutdownConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
