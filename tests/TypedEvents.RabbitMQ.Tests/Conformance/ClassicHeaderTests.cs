using TypedEvents.Testing.Conformance;

namespace TypedEvents.RabbitMQ.Tests.Conformance;

public sealed class ClassicHeaderTests : HeaderConformance
{
    protected override TransportFixture CreateFixture() => new RabbitMqFixture(RabbitMqQueueType.Classic);
}
