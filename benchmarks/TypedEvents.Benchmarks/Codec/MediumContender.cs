using System;
using System.Text.Json.Serialization.Metadata;
using Google.Protobuf;
using TypedEvents.Benchmarks.Limits;
using TypedEvents.Benchmarks.Protobuf;
using TypedEvents.Serialization;

namespace TypedEvents.Benchmarks.Codec;

internal readonly struct MediumContender : IContender<MediumEvent, MediumMessage>
{
    public static MediumEvent[] Values => Inputs.Medium();

    public static JsonTypeInfo<MediumEvent> JsonType => Json.Default.MediumEvent;

    public static int WriteByHand(MediumEvent value, Span<byte> destination) => MediumLimit.Write(value, destination);

    public static MediumEvent ReadByHand(ReadOnlySpan<byte> source) => MediumLimit.Read(source);

    public static int Encode(MediumEvent value, Span<byte> destination, WireFormat format) => EventSerializer.Encode(value, destination, format);

    public static MediumEvent Decode(ReadOnlySpan<byte> source, WireFormat format) => EventSerializer.Decode<MediumEvent>(source, format, WireLimits.Default);

    public static MediumMessage ToMessage(MediumEvent value) => ProtobufMessages.From(value);

    public static int WriteMessage(MediumMessage message, Span<byte> destination)
    {
        int size = message.CalculateSize();
        message.WriteTo(destination[..size]);
        return size;
    }

    public static MediumMessage ReadMessage(ReadOnlySpan<byte> source) => MediumMessage.Parser.ParseFrom(source);
}
