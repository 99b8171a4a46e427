using System;
using TypedEvents.RabbitMq.Consuming;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Consuming;

/// <summary>Makes deliveries without a consumer.</summary>
internal static class Deliveries
{
    public static RabbitMqDelivery Delivery(ulong tag, Guid? id = null, int attempts = 0, string? handler = null, long life = 0, string topic = "t", int version = 1)
    {
        MessageHeaders headers = new() { EventId = id ?? Guid.NewGuid(), Topic = topic, Version = version, Attempts = attempts, HandlerId = handler };
        InboundProperties properties = new(headers, life == 0 ? null : new CopyMarks { Life = life }, ReplyTo: null, DeliveryCount: 0, Problem: null);
        return new RabbitMqDelivery(session: null!, tag, in properties, []);
    }
}
