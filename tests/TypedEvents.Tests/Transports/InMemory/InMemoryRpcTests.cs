using TypedEvents.Testing.Conformance;

namespace TypedEvents.Tests.Transports.InMemory;

public sealed class InMemoryRpcTests : RpcConformance
{
    protected override TransportFixture CreateFixture() => new InMemoryFixture();
}
