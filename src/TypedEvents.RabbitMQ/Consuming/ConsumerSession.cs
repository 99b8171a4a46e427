using System;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.RabbitMq.Connections;
using TypedEvents.RabbitMq.Messages;

namespace TypedEvents.RabbitMq.Consuming;

/// <summary>A consumer's channel on one session.</summary>
/// <param name="consumer">The consumer.</param>
/// <param name="session">The session.</param>
/// <param name="ledger">What the channel delivered.</param>
internal sealed class ConsumerSession(QueueConsumer consumer, Session session, AckLedger ledger) : IChannelSink
{
    private readonly PropertiesReader _reader = new();

    public QueueConsumer Consumer => consumer;

    public Session Session => session;

    public AckLedger Ledger => ledger;

    public void OnDeliver(in DeliverMethod method, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> body)
    {
        InboundProperties inbound;
        try
        {
            inbound = _reader.Read(method.Exchange, method.RoutingKey, properties, consumer.NewId);
        }
        catch (AmqpFormatException exception)
        {
            // Only a publisher can have made it; the connection is in order.
            inbound = _reader.Unreadable(method.RoutingKey, consumer.NewId(), exception.Message);
        }

        consumer.OnDelivery(new RabbitMqDelivery(this, method.Tag, in inbound, body));
    }

    public void OnReturn(ReadOnlySpan<byte> routingKey, ReadOnlySpan<byte> properties)
    {
        // Nothing is published on a consumer's channel.
    }

    public void OnConfirm(ulong tag, bool multiple, bool isAck)
    {
        // Nothing is published on a consumer's channel.
    }
}
