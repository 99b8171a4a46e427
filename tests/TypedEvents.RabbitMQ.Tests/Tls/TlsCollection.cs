namespace TypedEvents.RabbitMQ.Tests.Tls;

/// <summary>Tests that share the broker with TLS.</summary>
[CollectionDefinition(Name)]
public sealed class TlsCollection : ICollectionFixture<TlsBroker>
{
    public const string Name = "Tls";
}
