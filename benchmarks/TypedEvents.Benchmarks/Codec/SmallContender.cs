using System;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using TypedEvents.Benchmarks.Limits;
using TypedEvents.Benchmarks.Protobuf;
using TypedEvents.Serialization;

namespace TypedEvents.Benchmarks.Codec;

internal readonly struct SmallContender : IContender<SmallEvent, SmallMessage>
{
    public static SmallEvent[] Values => Inputs.Small();

    public static JsonTypeInfo<SmallEvent> JsonType => Json.Default.SmallEvent;

    public static int WriteByHand(SmallEvent value, Span<byte> destination) => SmallLimit.Write(value, destination);

    public static SmallEvent ReadByHand(ReadOnlySpan<byte> source) => SmallLimit.Read(source);

    public static int Encode(SmallEvent value, Span<byte> destination, WireFormat format) => EventSerializer.Encode(value, destination, format);

    public static SmallEvent Decode(ReadOnlySpan<byte> source, WireFormat format) => EventSerializer.Decode<SmallEvent>(source, format, WireLimits.Default);

    public static SmallMessage ToMessage(SmallEvent value) => ProtobufMessages.From(value);

    public static int WriteMessage(SmallMessage message, Span<byte> destination)
    {
        int size = message.CalculateSize();
        message.WriteTo(destination[..size]);
        return size;
    }

    public static SmallMessage ReadMessage(ReadOnlySpan<byte> source) => SmallMessage.Parser.ParseFrom(source);
}
