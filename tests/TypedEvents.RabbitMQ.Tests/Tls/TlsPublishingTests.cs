using TypedEvents.Testing.Conformance;

namespace TypedEvents.RabbitMQ.Tests.Tls;

[Collection(TlsCollection.Name)]
public sealed class TlsPublishingTests(TlsBroker broker) : PublishingConformance
{
    protected override TransportFixture CreateFixture() => new TlsFixture(broker);
}
