using System;
using System.Buffers;
using System.Text.Json;

namespace TypedEvents.Serialization;

/// <summary>Encodes and decodes events, requests and types. Thread-safe.</summary>
public static partial class EventSerializer
{
    /// <summary>Encodes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="output">Where to.</param>
    /// <param name="format">The format; <see cref="WireFormat.Default"/> is MessagePack.</param>
    /// <exception cref="EventEncodeException">The value has no wire form.</exception>
    public static void Encode<T>(in T value, IBufferWriter<byte> output, WireFormat format = WireFormat.MessagePack)
        where T : IWireType<T>
    {
        if (format == WireFormat.Json)
        {
            Utf8JsonWriter json = JsonWriterCache.Rent(output);
            T.WriteJson(json, in value);
            JsonWriterCache.Return(json);
            return;
        }

        MessagePackWriter writer = new(output);
        T.Write(ref writer, in value);
        writer.Flush();
    }

    /// <summary>Encodes a value into a buffer of fixed size.</summary>
    /// <param name="value">The value.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="format">The format; <see cref="WireFormat.Default"/> is MessagePack.</param>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentException">The destination is too small.</exception>
    /// <exception cref="EventEncodeException">The value has no wire form.</exception>
    public static int Encode<T>(in T value, Span<byte> destination, WireFormat format = WireFormat.MessagePack)
        where T : IWireType<T>
    {
        if (format == WireFormat.Json)
        {
            PooledBufferWriter buffer = ScratchBuffer.Rent();
            Encode(in value, buffer, format);
            return ScratchBuffer.MoveTo(destination, buffer);
        }

        MessagePackWriter writer = new(destination);
        T.Write(ref writer, in value);
        writer.Flush();
        return (int)writer.BytesWritten;
    }

    /// <summary>Decodes a whole body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="format">Its format; <see cref="WireFormat.Default"/> is MessagePack.</param>
    /// <param name="limits">Limits; null for the defaults.</param>
    /// <exception cref="EventDecodeException">The body is not a valid value.</exception>
    public static T Decode<T>(ReadOnlySpan<byte> body, WireFormat format = WireFormat.MessagePack, WireLimits? limits = null)
        where T : IWireType<T>
    {
        if (format == WireFormat.Json)
        {
            JsonWireReader json = new(body, limits);
            T fromJson = T.ReadJson(ref json);
            json.EnsureEnd();
            return fromJson;
        }

        MessagePackReader reader = new(body, limits);
        T value = T.Read(ref reader);
        reader.EnsureEnd();
        return value;
    }
}
