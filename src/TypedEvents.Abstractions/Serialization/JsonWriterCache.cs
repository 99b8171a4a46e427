using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TypedEvents.Serialization;

/// <summary>One idle JSON writer per thread, because a writer costs two allocations.</summary>
internal static class JsonWriterCache
{
    // Bodies are application/json and never HTML, so only what JSON itself needs is escaped; generated code keeps the structure right.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
        MaxDepth = WireLimits.HardMaxDepth,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? t_idle;

    /// <summary>Takes a writer; one that is lost to an exception is simply replaced.</summary>
    internal static Utf8JsonWriter Rent(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Utf8JsonWriter? writer = t_idle;
        if (writer is null)
        {
            return new Utf8JsonWriter(output, Options);
        }

        t_idle = null;
        writer.Reset(output);
        return writer;
    }

    /// <summary>Flushes a writer and makes it idle.</summary>
    internal static void Return(Utf8JsonWriter writer)
    {
        writer.Flush();
        writer.Reset(Discard.Instance);
        t_idle = writer;
    }

    /// <summary>Stands in for a buffer, so that an idle writer keeps none alive.</summary>
    private sealed class Discard : IBufferWriter<byte>
    {
        internal static readonly Discard Instance = new();

        public void Advance(int count)
        {
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new InvalidOperationException("An idle writer was used.");

        public Span<byte> GetSpan(int sizeHint = 0) => throw new InvalidOperationException("An idle writer was used.");
    }
}
