using TypedEvents.Testing.Conformance;

namespace TypedEvents.RabbitMQ.Tests.Conformance;

public sealed class ClassicDeadLetterTests : DeadLetterConformance
{
    protected override TransportFixture CreateFixture() => new RabbitMqFixture(RabbitMqQueueType.Classic);
}
