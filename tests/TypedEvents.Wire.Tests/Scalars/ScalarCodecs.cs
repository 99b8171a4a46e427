using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;
using Codec = TypedEvents.CompilerServices.Wire;

namespace TypedEvents.Wire.Tests;

/// <summary>Every kind of scalar member, named as the primitives are.</summary>
internal static class ScalarCodecs
{
    private const string Member = "Type.Member";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    internal static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ScalarCodec<bool> Boolean { get; } = new(
        nameof(Boolean),
        bool.Parse,
        value => value ? "true" : "false",
        (ref MessagePackWriter writer, bool value) => writer.WriteBoolean(value),
        (ref MessagePackReader reader) => reader.ReadBoolean(),
        Codec.ReadBoolean,
        (writer, value) => writer.WriteBooleanValue(value),
        (ref JsonWireReader reader) => reader.ReadBoolean());

    public static ScalarCodec<byte> Byte { get; } = new(
        nameof(Byte),
        text => byte.Parse(text, Invariant),
        value => value.ToString(Invariant),
        (ref MessagePackWriter writer, byte value) => writer.WriteByte(value),
        (ref MessagePackReader reader) => reader.ReadByte(),
        Codec.ReadByte,
        (writer, value) => writer.WriteNumberValue(value),
        (ref JsonWireReader reader) => reader.ReadByte());

    public static ScalarCodec<sbyte> SByte { get; } = new(
        nameof(SByte),
        text => sbyte.Parse(text, Invariant),
        value => value.ToString(Invariant),
        (ref MessagePackWriter writer, sbyte value) => writer.WriteSByte(value),
        (ref MessagePackReader reader) => reader.ReadSByte(),
        Codec.ReadSByte,
        (writer, value) => writer.WriteNumberValue(value),
        (ref JsonWireReader reader) => reader.ReadSByte());

    public static ScalarCodec<short> Int16 { get; } = new(
        nameof(Int16),
        text => short.Parse(text, Invariant),
        value => value.ToString(Invariant),
        (ref MessagePackWriter writer, short value) => writer.WriteInt16(value),
        (ref MessagePackReader reader) => reader.ReadInt16(),
        Codec.ReadInt16,
        (writer, value) => writer.WriteNumberValue(value),
        (ref JsonWireReader reader) => reader.ReadInt16());

    public static ScalarCodec<ushort> UInt16 { get; } = new(
        nameof(UInt16),
        text => ushort.Parse(text, Invariant),
        value => value.ToString(Invariant),
        (ref MessagePackWriter writer, ushort value) => writer.WriteUInt16(value),
        (ref MessagePackReader reader) => reader.ReadUInt16(),
        Codec.ReadUInt16,
        (writer, value) => writer.WriteNumberValue(value),
        (ref JsonWireReader reader) => reader.ReadUInt16());

    public static ScalarCodec<int> Int32 { get; } = new(
        nameof(Int32),
        text => int.Parse(text, Invariant),
        value => value.ToString(Invariant),
        (ref MessagePackWriter writer, int value) => writer.WriteInt32(value),
        (ref MessagePackReader reader) => reader.ReadInt32(),
        Codec.ReadInt32,
        (writer, value) => writer.WriteNumberValue(value),
        (ref JsonWireReader reader) => reader.ReadInt32());

    public static ScalarCodec<uint> UInt32 { get; } = new(
        nameof(UInt32),
        text => uint.Parse(text, Invariant),
        value => value.ToString(Invariant),
        (ref MessagePackWriter writer, uint value) => writer.WriteUInt32(value),
        (ref MessagePackReader reader) => reader.ReadUInt32(),
        Codec.ReadUInt32,
        (writer, value) => writer.WriteNumberValue(value),
        (ref JsonWireReader reader) => reader.ReadUInt32());

    public static ScalarCodec<long> Int64 { get; } = new(
        nameof(Int64),
        text => long.Parse(text, Invariant),
        value => value.ToString(Invariant),
        (ref MessagePackWriter writer, long value) => writer.WriteInt64(value),
        (ref MessagePackReader reader) => reader.ReadInt64(),
        Codec.ReadInt64,
        (writer, value) => writer.WriteNumberValue(value),
        (ref JsonWireReader reader) => reader.ReadInt64());

    public static ScalarCodec<ulong> UInt64 { get; } = new(
        nameof(UInt64),
        text => ulong.Parse(text, Invariant),
        value => value.ToString(Invariant),
        (ref MessagePackWriter writer, ulong value) => writer.WriteUInt64(value),
        (ref MessagePackReader reader) => reader.ReadUInt64(),
        Codec.ReadUInt64,
        (writer, value) => writer.WriteNumberValue(value),
        (ref JsonWireReader reader) => reader.ReadUInt64());

    public static ScalarCodec<float> Single { get; } = new(
        nameof(Single),
        text => float.Parse(text, Invariant),
        value => value.ToString("R", Invariant),
        (ref MessagePackWriter writer, float value) => writer.WriteSingle(value),
        (ref MessagePackReader reader) => reader.ReadSingle(),
        Codec.ReadSingle,
        (writer, value) => JsonWire.WriteSingle(writer, value, Member),
        (ref JsonWireReader reader) => reader.ReadSingle());

    public static ScalarCodec<double> Double { get; } = new(
        nameof(Double),
        text => double.Parse(text, Invariant),
        value => value.ToString("R", Invariant),
        (ref MessagePackWriter writer, double value) => writer.WriteDouble(value),
        (ref MessagePackReader reader) => reader.ReadDouble(),
        Codec.ReadDouble,
        (writer, value) => JsonWire.WriteDouble(writer, value, Member),
        (ref JsonWireReader reader) => reader.ReadDouble());

    public static ScalarCodec<decimal> Decimal { get; } = new(
        nameof(Decimal),
        text => decimal.Parse(text, Invariant),
        value => value.ToString(Invariant),
        (ref MessagePackWriter writer, decimal value) => writer.WriteDecimal(value),
        (ref MessagePackReader reader) => reader.ReadDecimal(),
        Codec.ReadDecimal,
        JsonWire.WriteDecimal,
        (ref JsonWireReader reader) => reader.ReadDecimal());

    public static ScalarCodec<string> String { get; } = new(
        nameof(String),
        text => JsonSerializer.Deserialize<string>(text)!,
        value => JsonSerializer.Serialize(value, Readable),
        (ref MessagePackWriter writer, string value) => writer.WriteString(value),
        (ref MessagePackReader reader) => reader.ReadString(),
        Codec.ReadString,
        (writer, value) => JsonWire.WriteString(writer, value, Member),
        (ref JsonWireReader reader) => reader.ReadString());

    public static ScalarCodec<char> Char { get; } = new(
        nameof(Char),
        text => text[0],
        value => value.ToString(),
        (ref MessagePackWriter writer, char value) => writer.WriteChar(value),
        (ref MessagePackReader reader) => reader.ReadChar(),
        Codec.ReadChar,
        (writer, value) => JsonWire.WriteChar(writer, value, Member),
        (ref JsonWireReader reader) => reader.ReadChar());

    public static ScalarCodec<Guid> Guid { get; } = new(
        nameof(Guid),
        text => System.Guid.ParseExact(text, "D"),
        value => value.ToString("D"),
        (ref MessagePackWriter writer, Guid value) => writer.WriteGuid(value),
        (ref MessagePackReader reader) => reader.ReadGuid(),
        Codec.ReadGuid,
        (writer, value) => writer.WriteStringValue(value),
        (ref JsonWireReader reader) => reader.ReadGuid());

    public static ScalarCodec<DateTime> DateTime { get; } = new(
        nameof(DateTime),
        text => System.DateTime.Parse(text, Invariant, DateTimeStyles.RoundtripKind),
        value => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", Invariant),
        (ref MessagePackWriter writer, DateTime value) => writer.WriteDateTime(value),
        (ref MessagePackReader reader) => reader.ReadDateTime(),
        Codec.ReadDateTime,
        (writer, value) => JsonWire.WriteDateTime(writer, value, Member),
        (ref JsonWireReader reader) => reader.ReadDateTime());

    public static ScalarCodec<DateTimeOffset> DateTimeOffset { get; } = new(
        nameof(DateTimeOffset),
        text => System.DateTimeOffset.Parse(text, Invariant),
        value => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", Invariant),
        (ref MessagePackWriter writer, DateTimeOffset value) => writer.WriteDateTimeOffset(value),
        (ref MessagePackReader reader) => reader.ReadDateTimeOffset(),
        Codec.ReadDateTimeOffset,
        (writer, value) => writer.WriteStringValue(value),
        (ref JsonWireReader reader) => reader.ReadDateTimeOffset());

    public static ScalarCodec<DateOnly> DateOnly { get; } = new(
        nameof(DateOnly),
        text => System.DateOnly.ParseExact(text, "O", Invariant),
        value => value.ToString("O", Invariant),
        (ref MessagePackWriter writer, DateOnly value) => writer.WriteDateOnly(value),
        (ref MessagePackReader reader) => reader.ReadDateOnly(),
        Codec.ReadDateOnly,
        JsonWire.WriteDateOnly,
        (ref JsonWireReader reader) => reader.ReadDateOnly());

    public static ScalarCodec<TimeOnly> TimeOnly { get; } = new(
        nameof(TimeOnly),
        text => System.TimeOnly.Parse(text, Invariant),
        value => value.ToString("HH:mm:ss.FFFFFFF", Invariant),
        (ref MessagePackWriter writer, TimeOnly value) => writer.WriteTimeOnly(value),
        (ref MessagePackReader reader) => reader.ReadTimeOnly(),
        Codec.ReadTimeOnly,
        JsonWire.WriteTimeOnly,
        (ref JsonWireReader reader) => reader.ReadTimeOnly());

    public static ScalarCodec<TimeSpan> TimeSpan { get; } = new(
        nameof(TimeSpan),
        text => System.TimeSpan.ParseExact(text, "c", Invariant),
        value => value.ToString("c", Invariant),
        (ref MessagePackWriter writer, TimeSpan value) => writer.WriteTimeSpan(value),
        (ref MessagePackReader reader) => reader.ReadTimeSpan(),
        Codec.ReadTimeSpan,
        JsonWire.WriteTimeSpan,
        (ref JsonWireReader reader) => reader.ReadTimeSpan());

    public static ScalarCodec<Uri> Uri { get; } = new(
        nameof(Uri),
        text => new Uri(text, UriKind.RelativeOrAbsolute),
        value => value.OriginalString,
        (ref MessagePackWriter writer, Uri value) => writer.WriteUri(value),
        (ref MessagePackReader reader) => reader.ReadUri(),
        Codec.ReadUri,
        (writer, value) => JsonWire.WriteUri(writer, value, Member),
        (ref JsonWireReader reader) => reader.ReadUri());

    public static ScalarCodec<byte[]> Binary { get; } = new(
        nameof(Binary),
        Convert.FromHexString,
        Convert.ToHexStringLower,
        (ref MessagePackWriter writer, byte[] value) => writer.WriteBinary(value),
        (ref MessagePackReader reader) => reader.ReadBinary().ToArray(),
        Codec.ReadBinary,
        (writer, value) => JsonWire.WriteBinary(writer, value, Member),
        (ref JsonWireReader reader) => reader.ReadBinary());

    public static ScalarCodec<JsonElement> JsonElement { get; } = new(
        nameof(JsonElement),
        text => JsonDocument.Parse(text).RootElement,
        value => value.GetRawText(),
        (ref MessagePackWriter writer, JsonElement value) => writer.WriteJsonElement(value),
        (ref MessagePackReader reader) => reader.ReadJsonElement(),
        ReadJsonElement,
        (writer, value) => JsonWire.WriteJsonElement(writer, value, Member),
        (ref JsonWireReader reader) => reader.ReadJsonElement());

    public static IReadOnlyDictionary<string, ScalarCodec> ByKind { get; } = Index(
        Boolean, Byte, SByte, Int16, UInt16, Int32, UInt32, Int64,
        UInt64, Single, Double, Decimal, String, Char, Guid, DateTime,
        DateTimeOffset, DateOnly, TimeOnly, TimeSpan, Uri, Binary, JsonElement);

    private static ref byte ReadJsonElement(ref byte p, ref byte end, scoped ref MessagePackReader reader, out JsonElement value)
    {
        reader.Seek(ref p);
        value = reader.ReadJsonElement();
        return ref reader.Position;
    }

    private static Dictionary<string, ScalarCodec> Index(params ReadOnlySpan<ScalarCodec> codecs)
    {
        Dictionary<string, ScalarCodec> byKind = [];
        foreach (ScalarCodec codec in codecs)
        {
            byKind.Add(codec.Kind, codec);
        }

        return byKind;
    }
}
