using TypedEvents.Testing.Conformance;

namespace TypedEvents.RabbitMQ.Tests.Conformance;

public sealed class QuorumShutdownTests : ShutdownConformance
{
    protected override TransportFixture CreateFixture() => new RabbitMqFixture(RabbitMqQueueType.Quorum);
}
