using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace TypedEvents.Transports;

/// <summary>A W3C trace parent of version 00 by its numbers: a fifth of its text, which hardly anybody reads
/// (https://www.w3.org/TR/trace-context/#traceparent-header).</summary>
/// <param name="High">First half of the trace id.</param>
/// <param name="Low">Second half of the trace id.</param>
/// <param name="Span">The publisher's span; 0 for none.</param>
/// <param name="Flags">The trace flags.</param>
internal readonly record struct TraceParent(ulong High, ulong Low, ulong Span, byte Flags)
{
    /// <summary>Characters of the text.</summary>
    public const int Length = 55;

    public static TraceParent From(Activity activity)
    {
        Span<byte> id = stackalloc byte[16];
        activity.TraceId.CopyTo(id);
        ulong high = BinaryPrimitives.ReadUInt64BigEndian(id);
        ulong low = BinaryPrimitives.ReadUInt64BigEndian(id[8..]);
        activity.SpanId.CopyTo(id[..8]);
        return new TraceParent(high, low, BinaryPrimitives.ReadUInt64BigEndian(id), (byte)activity.ActivityTraceFlags);
    }

    /// <summary>Reads the text. What would not be written the same is refused: another version, capitals, no span.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out TraceParent parent)
    {
        parent = default;
        if (text.Length != Length
            || !text.StartsWith("00-"u8)
            || text[35] != '-'
            || text[52] != '-'
            || text.ContainsAnyInRange((byte)'A', (byte)'F')
            || !ulong.TryParse(text.Slice(3, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong high)
            || !ulong.TryParse(text.Slice(19, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong low)
            || !ulong.TryParse(text.Slice(36, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong span)
            || !byte.TryParse(text[53..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte flags)
            || span == 0)
        {
            return false;
        }

        parent = new TraceParent(high, low, span, flags);
        return true;
    }

    /// <summary>Writes the text.</summary>
    /// <param name="text">Room for <see cref="Length"/> bytes.</param>
    public void Write(Span<byte> text)
    {
        "00-"u8.CopyTo(text);
        High.TryFormat(text[3..], out _, "x16", CultureInfo.InvariantCulture);
        Low.TryFormat(text[19..], out _, "x16", CultureInfo.InvariantCulture);
        text[35] = (byte)'-';
        Span.TryFormat(text[36..], out _, "x16", CultureInfo.InvariantCulture);
        text[52] = (byte)'-';
        Flags.TryFormat(text[53..], out _, "x2", CultureInfo.InvariantCulture);
    }

    public override string ToString()
    {
        Span<byte> text = stackalloc byte[Length];
        Write(text);
        return Encoding.ASCII.GetString(text);
    }
}
