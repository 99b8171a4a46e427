using System;
using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>Keys of dictionaries as names of JSON members: invariant text. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonKey
{
    private const int GuidLength = 36;

    // -9223372036854775808 and 18446744073709551615.
    private const int MaxIntegerLength = 20;

    /// <summary>Starts a member; null and lone surrogates are refused.</summary>
    public static void WriteString(Utf8JsonWriter writer, string key, string member)
    {
        if (key is null)
        {
            EncodeFault.Null(member);
        }

        if (!WireText.IsWellFormed(key))
        {
            EncodeFault.LoneSurrogate(member);
        }

        writer.WritePropertyName(key);
    }

    /// <summary>Starts a member.</summary>
    public static void WriteGuid(Utf8JsonWriter writer, Guid key)
    {
        Span<byte> text = stackalloc byte[GuidLength];
        key.TryFormat(text, out _, "D");
        writer.WritePropertyName(text);
    }

    /// <summary>Starts a member.</summary>
    public static void WriteByte(Utf8JsonWriter writer, byte key) => WriteInteger(writer, key);

    /// <summary>Starts a member.</summary>
    public static void WriteSByte(Utf8JsonWriter writer, sbyte key) => WriteInteger(writer, key);

    /// <summary>Starts a member.</summary>
    public static void WriteInt16(Utf8JsonWriter writer, short key) => WriteInteger(writer, key);

    /// <summary>Starts a member.</summary>
    public static void WriteUInt16(Utf8JsonWriter writer, ushort key) => WriteInteger(writer, key);

    /// <summary>Starts a member.</summary>
    public static void WriteInt32(Utf8JsonWriter writer, int key) => WriteInteger(writer, key);

    /// <summary>Starts a member.</summary>
    public static void WriteUInt32(Utf8JsonWriter writer, uint key) => WriteInteger(writer, key);

    /// <summary>Starts a member.</summary>
    public static void WriteInt64(Utf8JsonWriter writer, long key) => WriteInteger(writer, key);

    /// <summary>Starts a member.</summary>
    public static void WriteUInt64(Utf8JsonWriter writer, ulong key) => WriteInteger(writer, key);

    /// <summary>The current name.</summary>
    public static string ReadString(scoped ref JsonWireReader reader) => Encoding.UTF8.GetString(reader.Name);

    /// <summary>The current name.</summary>
    public static Guid ReadGuid(scoped ref JsonWireReader reader)
    {
        if (!Utf8Parser.TryParse(reader.Name, out Guid key, out int consumed, 'D') || consumed != reader.Name.Length)
        {
            reader.Throw(EventDecodeError.InvalidText, DecodeFault.Key);
        }

        return key;
    }

    /// <summary>The current name.</summary>
    public static byte ReadByte(scoped ref JsonWireReader reader) => ReadInteger<byte>(ref reader);

    /// <summary>The current name.</summary>
    public static sbyte ReadSByte(scoped ref JsonWireReader reader) => ReadInteger<sbyte>(ref reader);

    /// <summary>The current name.</summary>
    public static short ReadInt16(scoped ref JsonWireReader reader) => ReadInteger<short>(ref reader);

    /// <summary>The current name.</summary>
    public static ushort ReadUInt16(scoped ref JsonWireReader reader) => ReadInteger<ushort>(ref reader);

    /// <summary>The current name.</summary>
    public static int ReadInt32(scoped ref JsonWireReader reader) => ReadInteger<int>(ref reader);

    /// <summary>The current name.</summary>
    public static uint ReadUInt32(scoped ref JsonWireReader reader) => ReadInteger<uint>(ref reader);

    /// <summary>The current name.</summary>
    public static long ReadInt64(scoped ref JsonWireReader reader) => ReadInteger<long>(ref reader);

    /// <summary>The current name.</summary>
    public static ulong ReadUInt64(scoped ref JsonWireReader reader) => ReadInteger<ulong>(ref reader);

    private static void WriteInteger<T>(Utf8JsonWriter writer, T key)
        where T : IBinaryInteger<T>
    {
        Span<byte> text = stackalloc byte[MaxIntegerLength];
        key.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        writer.WritePropertyName(text[..length]);
    }

    private static T ReadInteger<T>(scoped ref JsonWireReader reader)
        where T : IBinaryInteger<T>
    {
        // One spelling per number: no plus, no leading zeros, no minus zero.
        ReadOnlySpan<byte> digits = reader.Name.StartsWith("-"u8) ? reader.Name[1..] : reader.Name;
        bool isCanonical = digits.Length > 0 && (digits[0] != '0' || reader.Name.Length == 1);
        if (!isCanonical || !T.TryParse(reader.Name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T? key))
        {
            reader.Throw(EventDecodeError.InvalidText, DecodeFault.Key);
            return T.Zero;
        }

        return key;
    }
}
