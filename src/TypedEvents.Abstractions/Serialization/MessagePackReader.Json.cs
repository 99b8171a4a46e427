using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Reads free-form content: nil, booleans, numbers, strings, arrays and maps with string keys, none of them twice.</summary>
    public JsonElement ReadJsonElement()
    {
        int start = _offset;
        PooledBufferWriter buffer = ScratchBuffer.Rent();
        Utf8JsonWriter writer = JsonWriterCache.Rent(buffer);
        Transcode(writer, contentOnly: true);
        JsonWriterCache.Return(writer);
        Utf8JsonReader json = new(buffer.WrittenSpan);
        if (JsonNames.AnyRepeated(json))
        {
            ThrowAt(start, EventDecodeError.DuplicateKey, DecodeFault.Duplicate, null);
        }

        JsonElement element = JsonElement.ParseValue(ref json);
        ScratchBuffer.Return(buffer);
        return element;
    }

    /// <summary>Shows a value of any type, as far as JSON can.</summary>
    internal void TranscodeAny(Utf8JsonWriter writer) => Transcode(writer, contentOnly: false);

    private void Transcode(Utf8JsonWriter writer, bool contentOnly)
    {
        byte code = Peek();
        switch (code)
        {
            case MessagePackCode.Nil:
                _offset++;
                writer.WriteNullValue();
                break;
            case MessagePackCode.False or MessagePackCode.True:
                writer.WriteBooleanValue(ReadBoolean());
                break;
            case MessagePackCode.Float32 or MessagePackCode.Float64:
                writer.WriteNumberValue(ReadDouble());
                break;
            case MessagePackCode.UInt64:
                writer.WriteNumberValue(ReadUInt64());
                break;
            case >= MessagePackCode.FixMap and < MessagePackCode.FixArray or MessagePackCode.Map16 or MessagePackCode.Map32:
                TranscodeMap(writer, contentOnly);
                break;
            case >= MessagePackCode.FixArray and < MessagePackCode.FixStr or MessagePackCode.Array16 or MessagePackCode.Array32:
                TranscodeArray(writer, contentOnly);
                break;
            case >= MessagePackCode.FixStr and < MessagePackCode.Nil or MessagePackCode.Str8 or MessagePackCode.Str16 or MessagePackCode.Str32:
                int start = _offset;
                SkipString();
                writer.WriteStringValue(MessagePackToken.Text(Between(start)));
                break;
            case <= 127 or >= MessagePackCode.NegativeFixInt or (>= MessagePackCode.UInt8 and <= MessagePackCode.Int64):
                writer.WriteNumberValue(ReadInt64());
                break;
            case MessagePackCode.Bin8 or MessagePackCode.Bin16 or MessagePackCode.Bin32 when !contentOnly:
                writer.WriteBase64StringValue(ReadBinary());
                break;
            case MessagePackCode.FixExt4 or MessagePackCode.FixExt8 or MessagePackCode.Ext8 when !contentOnly:
                writer.WriteStringValue(ReadDateTime());
                break;
            default:
                ThrowType("JSON content");
                break;
        }
    }

    private void TranscodeMap(Utf8JsonWriter writer, bool contentOnly)
    {
        int count = ReadMapHeader();
        EnterDictionary();
        writer.WriteStartObject();
        for (int i = 0; i < count; i++)
        {
            TranscodeKey(writer, contentOnly);
            Transcode(writer, contentOnly);
        }

        writer.WriteEndObject();
        Leave();
    }

    private void TranscodeKey(Utf8JsonWriter writer, bool contentOnly)
    {
        int start = _offset;
        byte code = Peek();
        if (!contentOnly && TryLoadInteger(out ulong bits, out bool negative) is > 0 and int size)
        {
            _offset += size;
            writer.WritePropertyName(negative ? ((long)bits).ToString(CultureInfo.InvariantCulture) : bits.ToString(CultureInfo.InvariantCulture));
        }
        else if (!contentOnly && code == MessagePackCode.Bin8)
        {
            writer.WritePropertyName(Convert.ToBase64String(ReadBinary()));
        }
        else
        {
            SkipString();
            writer.WritePropertyName(MessagePackToken.Text(Between(start)));
        }
    }

    private void TranscodeArray(Utf8JsonWriter writer, bool contentOnly)
    {
        int count = ReadArrayHeader();
        EnterDictionary();
        writer.WriteStartArray();
        for (int i = 0; i < count; i++)
        {
            Transcode(writer, contentOnly);
        }

        writer.WriteEndArray();
        Leave();
    }

    private readonly ReadOnlySpan<byte> Between(int start) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref _start, start), _offset - start);
}
