using System;
using System.Text.Json;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct JsonWireReader
{
    /// <summary>Bytes of a character as an escape.</summary>
    private const int LongestChar = 6;

    // The longest form that is read, a decimal, has fewer than 64 characters, and an escape has six.
    private const int LongestEscapedForm = 6 * 64;

    /// <summary>Reads a boolean.</summary>
    public bool ReadBoolean()
    {
        if (_json.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            ThrowType("a boolean");
        }

        return _json.TokenType == JsonTokenType.True;
    }

    /// <summary>Reads text.</summary>
    public string ReadString()
    {
        Require(JsonTokenType.String, "a string");
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape says half of a surrogate pair.
            Throw(EventDecodeError.InvalidText, DecodeFault.Utf8);
            throw;
        }
    }

    /// <summary>True when the text it stands on is this one.</summary>
    public bool TextIs(ReadOnlySpan<byte> text)
    {
        Require(JsonTokenType.String, "a string");
        try
        {
            return _json.ValueTextEquals(text);
        }
        catch (InvalidOperationException)
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Utf8);
            throw;
        }
    }

    /// <summary>Reads text of one UTF-16 code unit that is no surrogate.</summary>
    public char ReadChar()
    {
        Require(JsonTokenType.String, "a string");
        Span<char> text = stackalloc char[LongestChar];
        int length = 0;
        try
        {
            length = _json.ValueSpan.Length <= LongestChar ? _json.CopyString(text) : 0;
        }
        catch (InvalidOperationException)
        {
            // An escape says half of a surrogate pair; reported below.
        }

        if (length != 1)
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        return text[0];
    }

    /// <summary>Reads a URI, absolute or relative.</summary>
    public Uri ReadUri()
    {
        if (!Uri.TryCreate(ReadString(), UriKind.RelativeOrAbsolute, out Uri? uri))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        return uri;
    }

    /// <summary>Reads a decimal from a number or from text, with its scale.</summary>
    public decimal ReadDecimal()
    {
        if (_json.TokenType is not (JsonTokenType.Number or JsonTokenType.String))
        {
            ThrowType("a number");
        }

        ReadOnlySpan<byte> text = Text();
        if (!WireText.TryParseDecimal(text, out decimal value) && !WireText.TryParseExponent(_json.TokenType, text, out value))
        {
            Throw(_json.TokenType == JsonTokenType.Number ? EventDecodeError.OutOfRange : EventDecodeError.InvalidText, DecodeFault.Form);
        }

        return value;
    }

    /// <summary>Reads a GUID from its hyphenated form.</summary>
    public Guid ReadGuid()
    {
        Require(JsonTokenType.String, "a string");
        if (!_json.TryGetGuid(out Guid value))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        return value;
    }

    /// <summary>Reads binary from base64.</summary>
    public byte[] ReadBinary()
    {
        Require(JsonTokenType.String, "a string");
        if (!_json.TryGetBytesFromBase64(out byte[]? value))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        return value;
    }

    /// <summary>Reads an ISO 8601 time in UTC, which must say so.</summary>
    public DateTime ReadDateTime()
    {
        DateTimeOffset value = ReadDateTimeOffset();
        if (value.Offset != TimeSpan.Zero)
        {
            Throw(EventDecodeError.OutOfRange, "the time is not UTC");
        }

        return value.UtcDateTime;
    }

    /// <summary>Reads an ISO 8601 time with its offset.</summary>
    public DateTimeOffset ReadDateTimeOffset()
    {
        Require(JsonTokenType.String, "a string");
        if (!WireText.HasOffset(Text()) || !_json.TryGetDateTimeOffset(out DateTimeOffset value))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
            return default;
        }

        return value;
    }

    /// <summary>Reads a date from <c>yyyy-MM-dd</c>.</summary>
    public DateOnly ReadDateOnly()
    {
        Require(JsonTokenType.String, "a string");
        if (!WireText.TryParseDate(Text(), out DateOnly value))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        return value;
    }

    /// <summary>Reads a time of day from <c>HH:mm:ss</c> with up to seven decimals.</summary>
    public TimeOnly ReadTimeOnly()
    {
        Require(JsonTokenType.String, "a string");
        if (!WireText.TryParseTime(Text(), out TimeOnly value))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        return value;
    }

    /// <summary>Reads a duration from <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public TimeSpan ReadTimeSpan()
    {
        Require(JsonTokenType.String, "a string");
        if (!WireText.TryParseDuration(Text(), out TimeSpan value))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        return value;
    }
}
