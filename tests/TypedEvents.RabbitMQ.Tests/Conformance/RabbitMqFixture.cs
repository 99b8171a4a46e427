using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging.Abstractions;
using TypedEvents.Bus;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Testing.Conformance;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Conformance;

/// <summary>A virtual host of its own on the shared broker.</summary>
internal sealed class RabbitMqFixture(RabbitMqQueueType queueType) : TransportFixture
{
    private readonly Lazy<VirtualHost> _virtualHost = new(() => Task.Run(SharedBroker.CreateVirtualHostAsync).GetAwaiter().GetResult());

    public override PublishOutcome Sent => PublishOutcome.Durable;

    public override PublishOutcome Requested => PublishOutcome.Accepted;

    public override ITransport CreateTransport()
    {
        RabbitMqOptions options = new()
        {
            ConnectionString = _virtualHost.Value.AmqpUri.ToString(),
            QueueType = queueType,
            PrefetchPerSlot = 1,
            ManagementUri = _virtualHost.Value.Broker.ManagementUri.ToString(),
            RemoveStaleBindings = true,
        };
        return new RabbitMqTransport(options, maxBodySize: 1024 * 1024, TimeProvider.System, new SystemRandomSource(), NullLogger.Instance);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_virtualHost.IsValueCreated)
        {
            await _virtualHost.Value.DisposeAsync();
        }
    }
}
