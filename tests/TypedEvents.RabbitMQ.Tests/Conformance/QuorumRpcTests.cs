using TypedEvents.Testing.Conformance;

namespace TypedEvents.RabbitMQ.Tests.Conformance;

public sealed class QuorumRpcTests : RpcConformance
{
    protected override TransportFixture CreateFixture() => new RabbitMqFixture(RabbitMqQueueType.Quorum);
}
