using System;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using TypedEvents.Benchmarks.Limits;
using TypedEvents.Benchmarks.Protobuf;
using TypedEvents.Serialization;

namespace TypedEvents.Benchmarks.Codec;

internal readonly struct LargeContender : IContender<LargeEvent, LargeMessage>
{
    public static LargeEvent[] Values => Inputs.Large();

    public static JsonTypeInfo<LargeEvent> JsonType => Json.Default.LargeEvent;

    public static int WriteByHand(LargeEvent value, Span<byte> destination) => LargeLimit.Write(value, destination);

    public static LargeEvent ReadByHand(ReadOnlySpan<byte> source) => LargeLimit.Read(source);

    public static int Encode(LargeEvent value, Span<byte> destination, WireFormat format) => EventSerializer.Encode(value, destination, format);

    public static LargeEvent Decode(ReadOnlySpan<byte> source, WireFormat format) => EventSerializer.Decode<LargeEvent>(source, format, WireLimits.Default);

    public static LargeMessage ToMessage(LargeEvent value) => ProtobufMessages.From(value);

    public static int WriteMessage(LargeMessage message, Span<byte> destination)
    {
        int size = message.CalculateSize();
        message.WriteTo(destination[..size]);
        return size;
    }

    public static LargeMessage ReadMessage(ReadOnlySpan<byte> source) => LargeMessage.Parser.ParseFrom(source);
}
