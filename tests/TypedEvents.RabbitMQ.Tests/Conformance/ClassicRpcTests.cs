using TypedEvents.Testing.Conformance;

namespace TypedEvents.RabbitMQ.Tests.Conformance;

public sealed class ClassicRpcTests : RpcConformance
{
    protected override TransportFixture CreateFixture() => new RabbitMqFixture(RabbitMqQueueType.Classic);
}
