using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

internal sealed class ScalarCodec<T>(
    string kind,
    Func<string, T> parse,
    Func<T, string> format,
    WriteScalar<T> write,
    ReadScalar<T> read,
    FastReadScalar<T> fastRead,
    WriteJsonScalar<T> writeJson,
    ReadJsonScalar<T> readJson) : ScalarCodec(kind)
{
    public override byte[] Encode(string text) => Encode(parse(text));

    public override string Decode(ReadOnlySpan<byte> body) => format(DecodeValue(body));

    public override string DecodeFast(ReadOnlySpan<byte> body)
    {
        MessagePackReader reader = new(body);
        ref byte p = ref fastRead(ref reader.Position, ref reader.End, ref reader, out T value);
        reader.Seek(ref p);
        reader.EnsureEnd();
        return format(value);
    }

    public override byte[] EncodeJson(string text) => EncodeJson(parse(text));

    public override string DecodeJson(ReadOnlySpan<byte> body) => format(DecodeJsonValue(body));

    public string Format(T value) => format(value);

    public byte[] Encode(T value)
    {
        using PooledBufferWriter buffer = new();
        MessagePackWriter writer = new(buffer);
        write(ref writer, value);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public T DecodeValue(ReadOnlySpan<byte> body)
    {
        MessagePackReader reader = new(body);
        T value = read(ref reader);
        reader.EnsureEnd();
        return value;
    }

    public byte[] EncodeJson(T value)
    {
        using PooledBufferWriter buffer = new();
        using Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writeJson(writer, value);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public T DecodeJsonValue(ReadOnlySpan<byte> body)
    {
        JsonWireReader reader = new(body);
        T value = readJson(ref reader);
        reader.EnsureEnd();
        return value;
    }
}
