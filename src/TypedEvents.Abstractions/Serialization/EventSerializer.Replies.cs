using System;
using System.Buffers;
using System.Text.Json;

namespace TypedEvents.Serialization;

public static partial class EventSerializer
{
    /// <summary>Encodes the reply to a request.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="output">Where to.</param>
    /// <param name="format">The format; <see cref="WireFormat.Default"/> is MessagePack.</param>
    /// <exception cref="EventEncodeException">The reply has no wire form.</exception>
    public static void EncodeReply<TRequest, TReply>(in TReply reply, IBufferWriter<byte> output, WireFormat format = WireFormat.MessagePack)
        where TRequest : IRpcRequest<TRequest, TReply>
    {
        if (format == WireFormat.Json)
        {
            Utf8JsonWriter json = JsonWriterCache.Rent(output);
            TRequest.WriteReplyJson(json, in reply);
            JsonWriterCache.Return(json);
            return;
        }

        MessagePackWriter writer = new(output);
        TRequest.WriteReply(ref writer, in reply);
        writer.Flush();
    }

    /// <summary>Decodes the reply to a request.</summary>
    /// <param name="body">The body.</param>
    /// <param name="format">Its format; <see cref="WireFormat.Default"/> is MessagePack.</param>
    /// <param name="limits">Limits; null for the defaults.</param>
    /// <exception cref="EventDecodeException">The body is not a valid reply.</exception>
    public static TReply DecodeReply<TRequest, TReply>(ReadOnlySpan<byte> body, WireFormat format = WireFormat.MessagePack, WireLimits? limits = null)
        where TRequest : IRpcRequest<TRequest, TReply>
    {
        if (format == WireFormat.Json)
        {
            JsonWireReader json = new(body, limits);
            TReply fromJson = TRequest.ReadReplyJson(ref json);
            json.EnsureEnd();
            return fromJson;
        }

        MessagePackReader reader = new(body, limits);
        TReply reply = TRequest.ReadReply(ref reader);
        reader.EnsureEnd();
        return reply;
    }
}
