using System;
using System.Buffers.Binary;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>Events whose id is their number, so that an event that is published again is the same event.</summary>
internal static class NumberedEvent
{
    public const string Topic = "fault.numbered";

    public static OutboundMessage Create(int number)
    {
        byte[] body = new byte[64];
        BinaryPrimitives.WriteInt32BigEndian(body, number);
        return new OutboundMessage(new MessageHeaders { EventId = new Guid(number, 0x7e57, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1), Topic = Topic, Timestamp = DateTimeOffset.UnixEpoch }, body);
    }

    public static int Read(Delivery delivery) => BinaryPrimitives.ReadInt32BigEndian(delivery.Body.Span);
}
