using System;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>Keys of dictionaries as names of JSON objects. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonKeys
{
    private const int MaxNumberLength = 20;
    private const int GuidLength = 36;

    /// <summary>Writes a key; null and lone surrogates are refused.</summary>
    public static void Write(Utf8JsonWriter writer, string key, string member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!WireText.IsWellFormed(WireValues.NotNull(key, member)))
        {
            EncodeFault.LoneSurrogate(member);
        }

        writer.WritePropertyName(key);
    }

    /// <summary>Writes a key in hyphenated form.</summary>
    public static void Write(Utf8JsonWriter writer, Guid key, string member)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[GuidLength];
        key.TryFormat(text, out int length);
        writer.WritePropertyName(text[..length]);
    }

    /// <summary>Writes a whole number.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T key, string member)
        where T : struct, IBinaryInteger<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<byte> text = stackalloc byte[MaxNumberLength];
        key.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        writer.WritePropertyName(text[..length]);
    }

    /// <summary>Reads the current name as text.</summary>
    public static string ReadString(ref JsonWireReader reader) => Encoding.UTF8.GetString(reader.Name);

    /// <summary>Reads the current name as a GUID in hyphenated form.</summary>
    public static Guid ReadGuid(ref JsonWireReader reader)
    {
        if (reader.Name.Length != GuidLength || !Utf8Parser.TryParse(reader.Name, out Guid key, out _, 'D'))
        {
            reader.Throw(EventDecodeError.InvalidText, DecodeFault.Key);
            return default;
        }

        return key;
    }

    /// <summary>Reads the current name as a whole number.</summary>
    public static T ReadNumber<T>(ref JsonWireReader reader)
        where T : struct, IBinaryInteger<T>
    {
        // One spelling for each number: no plus, no leading zeros, no minus zero.
        ReadOnlySpan<byte> digits = reader.Name.StartsWith("-"u8) ? reader.Name[1..] : reader.Name;
        bool isCanonical = digits.Length > 0 && (digits[0] != '0' || reader.Name.Length == 1);
        T key = default;
        if (!isCanonical || !T.TryParse(reader.Name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out key))
        {
            reader.Throw(EventDecodeError.InvalidText, DecodeFault.Key);
        }

        return key;
    }
}
