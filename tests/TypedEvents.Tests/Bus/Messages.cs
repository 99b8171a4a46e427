using System;
using System.Buffers;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Bus;

/// <summary>Messages as they arrive.</summary>
internal static class Messages
{
    public static readonly Guid Id = new("019a0000-0000-7000-8000-000000000001");

    public static MessageHeaders Headers<T>()
        where T : IMessage<T> => new() { EventId = Id, Topic = T.Topic, Version = T.Version, Fingerprint = T.Fingerprint, Source = "shop" };

    public static ReadOnlyMemory<byte> Body<T>(T message, WireFormat format = WireFormat.MessagePack)
        where T : IMessage<T>
    {
        ArrayBufferWriter<byte> body = new();
        EventSerializer.Encode(in message, body, format);
        return body.WrittenMemory;
    }
}
