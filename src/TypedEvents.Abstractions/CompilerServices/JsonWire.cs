using System;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace TypedEvents.CompilerServices;

/// <summary>JSON values that need more care than <see cref="Utf8JsonWriter"/> takes. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonWire
{
    /// <summary>Writes a float; NaN and infinities are refused.</summary>
    public static void WriteSingle(Utf8JsonWriter writer, float value, string member)
    {
        if (!float.IsFinite(value))
        {
            EncodeFault.NotFinite(member);
        }

        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a double; NaN and infinities are refused.</summary>
    public static void WriteDouble(Utf8JsonWriter writer, double value, string member)
    {
        if (!double.IsFinite(value))
        {
            EncodeFault.NotFinite(member);
        }

        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a decimal as a number that keeps its scale.</summary>
    public static void WriteDecimal(Utf8JsonWriter writer, decimal value)
    {
        Span<byte> text = stackalloc byte[WireText.MaxDecimalLength];
        writer.WriteRawValue(text[..WireText.FormatDecimal(value, text)], skipInputValidation: true);
    }

    /// <summary>Writes text; null and lone surrogates are refused.</summary>
    public static void WriteString(Utf8JsonWriter writer, string value, string member)
    {
        if (value is null)
        {
            EncodeFault.Null(member);
        }

        WriteText(writer, value, member);
    }

    /// <summary>Writes a character as text; a surrogate is refused.</summary>
    public static void WriteChar(Utf8JsonWriter writer, char value, string member) =>
        WriteText(writer, new ReadOnlySpan<char>(in value), member);

    /// <summary>Writes the original text of a URI; null is refused.</summary>
    public static void WriteUri(Utf8JsonWriter writer, Uri value, string member) => WriteString(writer, value?.OriginalString!, member);

    /// <summary>Writes base64; null is refused.</summary>
    public static void WriteBinary(Utf8JsonWriter writer, byte[] value, string member)
    {
        if (value is null)
        {
            EncodeFault.Null(member);
        }

        writer.WriteBase64StringValue(value);
    }

    /// <summary>Writes base64.</summary>
    public static void WriteMemory(Utf8JsonWriter writer, ReadOnlyMemory<byte> value) => writer.WriteBase64StringValue(value.Span);

    /// <summary>Writes an ISO 8601 time that ends in Z; other kinds than UTC are refused.</summary>
    public static void WriteDateTime(Utf8JsonWriter writer, DateTime value, string member)
    {
        if (value.Kind != DateTimeKind.Utc)
        {
            EncodeFault.NotUtc(member);
        }

        writer.WriteStringValue(value);
    }

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    public static void WriteDateOnly(Utf8JsonWriter writer, DateOnly value)
    {
        Span<byte> text = stackalloc byte[WireText.DateLength];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }

    /// <summary>Writes <c>HH:mm:ss</c> with up to seven decimals.</summary>
    public static void WriteTimeOnly(Utf8JsonWriter writer, TimeOnly value)
    {
        Span<byte> text = stackalloc byte[WireText.LongTimeLength];
        writer.WriteStringValue(text[..WireText.FormatTime(value, text)]);
    }

    /// <summary>Writes <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public static void WriteTimeSpan(Utf8JsonWriter writer, TimeSpan value)
    {
        Span<byte> text = stackalloc byte[WireText.MaxDurationLength];
        value.TryFormat(text, out int length, "c", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<char> value, string member)
    {
        if (!WireText.IsWellFormed(value))
        {
            EncodeFault.LoneSurrogate(member);
        }

        writer.WriteStringValue(value);
    }
}
