using System;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Reads text.</summary>
    public string ReadString()
    {
        ReadOnlySpan<byte> text = LoadString(out int end);
        bool isAscii = Ascii.IsValid(text);
        if (!isAscii && !Utf8.IsValid(text))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Utf8);
        }

        _offset = end;
        // Known ASCII is widened in one pass; as UTF-8 it would be counted first (medium/decode).
        return isAscii ? Encoding.Latin1.GetString(text) : Encoding.UTF8.GetString(text);
    }

    /// <summary>Reads a key of a map: the bytes of a string, valid as long as the body is. They are not checked to be UTF-8.</summary>
    public ReadOnlySpan<byte> ReadKey()
    {
        ReadOnlySpan<byte> key = LoadString(out int end);
        _offset = end;
        return key;
    }

    /// <summary>Reads text of one UTF-16 code unit that is no surrogate.</summary>
    public char ReadChar()
    {
        ReadOnlySpan<byte> text = LoadString(out int end);
        if (Rune.DecodeFromUtf8(text, out Rune rune, out int consumed) != System.Buffers.OperationStatus.Done || consumed != text.Length || !rune.IsBmp)
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        _offset = end;
        return (char)rune.Value;
    }

    /// <summary>Reads a URI, absolute or relative.</summary>
    public Uri ReadUri()
    {
        int start = _offset;
        string text = ReadString();
        if (!Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? uri))
        {
            ThrowAt(start, EventDecodeError.InvalidText, DecodeFault.Form, null);
        }

        return uri;
    }

    /// <summary>Reads a decimal from text.</summary>
    public decimal ReadDecimal()
    {
        ReadOnlySpan<byte> text = LoadString(out int end);
        if (!WireText.TryParseDecimal(text, out decimal value))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        _offset = end;
        return value;
    }

    /// <summary>Reads a date from <c>yyyy-MM-dd</c>.</summary>
    public DateOnly ReadDateOnly()
    {
        ReadOnlySpan<byte> text = LoadString(out int end);
        if (!WireText.TryParseDate(text, out DateOnly value))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        _offset = end;
        return value;
    }

    /// <summary>Reads a time of day from <c>HH:mm:ss</c> with up to seven decimals.</summary>
    public TimeOnly ReadTimeOnly()
    {
        ReadOnlySpan<byte> text = LoadString(out int end);
        if (!WireText.TryParseTime(text, out TimeOnly value))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Form);
        }

        _offset = end;
        return value;
    }

    /// <summary>Reads binary without copying it: the bytes are valid as long as the body is.</summary>
    public ReadOnlySpan<byte> ReadBinary()
    {
        ReadOnlySpan<byte> value = LoadBinary(out int end);
        _offset = end;
        return value;
    }

    /// <summary>Reads 16 bytes of binary in RFC 9562 order.</summary>
    public Guid ReadGuid()
    {
        ReadOnlySpan<byte> value = LoadBinary(out int end);
        if (value.Length != 16)
        {
            Throw(EventDecodeError.OutOfRange, "a GUID has 16 bytes");
        }

        _offset = end;
        return new Guid(value, bigEndian: true);
    }

    private readonly ReadOnlySpan<byte> LoadString(out int end)
    {
        byte code = Peek();
        int header = code switch
        {
            >= MessagePackCode.FixStr and < MessagePackCode.Nil => 1,
            MessagePackCode.Str8 => 2,
            MessagePackCode.Str16 => 3,
            MessagePackCode.Str32 => 5,
            _ => 0,
        };
        if (header == 0)
        {
            ThrowType("a string");
        }

        return LoadBytes(header, header == 1 ? (uint)(code - MessagePackCode.FixStr) : LoadLength(header), out end);
    }

    private readonly ReadOnlySpan<byte> LoadBinary(out int end)
    {
        int header = Peek() switch
        {
            MessagePackCode.Bin8 => 2,
            MessagePackCode.Bin16 => 3,
            MessagePackCode.Bin32 => 5,
            _ => 0,
        };
        if (header == 0)
        {
            ThrowType("binary");
        }

        return LoadBytes(header, LoadLength(header), out end);
    }

    private readonly ReadOnlySpan<byte> LoadBytes(int header, uint length, out int end)
    {
        if (length > _limits.MaxStringBytes)
        {
            Throw(EventDecodeError.LimitExceeded, DecodeFault.TooLong);
        }

        end = _offset + header + (int)length;
        return Payload(header, (int)length);
    }

    /// <summary>The length or count behind a first byte, in a header of 2, 3 or 5 bytes.</summary>
    private readonly uint LoadLength(int header)
    {
        ReadOnlySpan<byte> bytes = Payload(1, header - 1);
        return header switch
        {
            2 => bytes[0],
            3 => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };
    }
}
