using System;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Testing.Conformance;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Tls;

/// <summary>A virtual host of its own on the broker with TLS, reached by TLS.</summary>
internal sealed class TlsFixture(TlsBroker broker) : TransportFixture
{
    private readonly Lazy<VirtualHost> _virtualHost = new(() => Task.Run(() => broker.Broker.CreateVirtualHostAsync()).GetAwaiter().GetResult());

    public override PublishOutcome Sent => PublishOutcome.Durable;

    public override PublishOutcome Requested => PublishOutcome.Accepted;

    public override ITransport CreateTransport() => TestTransport.Create(_virtualHost.Value.AmqpsUri, options =>
    {
        broker.Trust(options);
        options.PrefetchPerSlot = 1;
    });

    public override async ValueTask DisposeAsync()
    {
        if (_virtualHost.IsValueCreated)
        {
            await _virtualHost.Value.DisposeAsync();
        }
    }
}
