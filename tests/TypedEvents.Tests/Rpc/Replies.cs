using System;
using System.Buffers;
using TypedEvents.Serialization;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Rpc;

internal static class Replies
{
    public static ReadOnlyMemory<byte> Body(decimal total, WireFormat format = WireFormat.MessagePack)
    {
        ArrayBufferWriter<byte> body = new();
        EventSerializer.EncodeReply<PriceOrder, OrderPrice>(new OrderPrice(total), body, format);
        return body.WrittenMemory;
    }
}
