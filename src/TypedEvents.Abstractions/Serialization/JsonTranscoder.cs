using System;
using System.Text;
using System.Text.Json;

namespace TypedEvents.Serialization;

/// <summary>Shows any body as JSON, without its contract.</summary>
internal static class JsonTranscoder
{
    internal static string ToJson(ReadOnlySpan<byte> body, WireFormat format, WireLimits limits)
    {
        if (format == WireFormat.Json)
        {
            JsonWireReader json = new(body, limits);
            json.Skip();
            json.EnsureEnd();
            return Encoding.UTF8.GetString(body);
        }

        using PooledBufferWriter buffer = new();
        Utf8JsonWriter writer = JsonWriterCache.Rent(buffer);
        MessagePackReader reader = new(body, limits);
        reader.TranscodeAny(writer);
        reader.EnsureEnd();
        JsonWriterCache.Return(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
