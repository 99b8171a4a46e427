using System;
using System.Buffers.Binary;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests;

/// <summary>Messages that carry a number.</summary>
internal static class Numbered
{
    /// <summary>A message with an id of its own.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="number">The number.</param>
    /// <param name="size">Bytes of the body, at least 4.</param>
    public static OutboundMessage Create(string topic, int number, int size = 4)
    {
        byte[] body = new byte[size];
        BinaryPrimitives.WriteInt32BigEndian(body, number);
        return new OutboundMessage(new MessageHeaders { EventId = Guid.NewGuid(), Topic = topic, Timestamp = DateTimeOffset.UnixEpoch }, body);
    }

    public static int Read(Delivery delivery) => BinaryPrimitives.ReadInt32BigEndian(delivery.Body.Span);
}
