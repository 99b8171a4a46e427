using System.Text.Json;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct JsonWireReader
{
    /// <summary>Reads an integer: a number without decimals or exponent.</summary>
    public byte ReadByte()
    {
        Require(JsonTokenType.Number, "an integer");
        if (!_json.TryGetByte(out byte value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    /// <summary>Reads an integer: a number without decimals or exponent.</summary>
    public sbyte ReadSByte()
    {
        Require(JsonTokenType.Number, "an integer");
        if (!_json.TryGetSByte(out sbyte value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    /// <summary>Reads an integer: a number without decimals or exponent.</summary>
    public short ReadInt16()
    {
        Require(JsonTokenType.Number, "an integer");
        if (!_json.TryGetInt16(out short value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    /// <summary>Reads an integer: a number without decimals or exponent.</summary>
    public ushort ReadUInt16()
    {
        Require(JsonTokenType.Number, "an integer");
        if (!_json.TryGetUInt16(out ushort value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    /// <summary>Reads an integer: a number without decimals or exponent.</summary>
    public int ReadInt32()
    {
        Require(JsonTokenType.Number, "an integer");
        if (!_json.TryGetInt32(out int value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    /// <summary>Reads an integer: a number without decimals or exponent.</summary>
    public uint ReadUInt32()
    {
        Require(JsonTokenType.Number, "an integer");
        if (!_json.TryGetUInt32(out uint value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    /// <summary>Reads an integer: a number without decimals or exponent.</summary>
    public long ReadInt64()
    {
        Require(JsonTokenType.Number, "an integer");
        if (!_json.TryGetInt64(out long value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    /// <summary>Reads an integer: a number without decimals or exponent.</summary>
    public ulong ReadUInt64()
    {
        Require(JsonTokenType.Number, "an integer");
        if (!_json.TryGetUInt64(out ulong value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    /// <summary>Reads a number as a 32-bit float.</summary>
    public float ReadSingle()
    {
        Require(JsonTokenType.Number, "a number");
        if (!_json.TryGetSingle(out float value) || !float.IsFinite(value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    /// <summary>Reads a number as a 64-bit float.</summary>
    public double ReadDouble()
    {
        Require(JsonTokenType.Number, "a number");
        if (!_json.TryGetDouble(out double value) || !double.IsFinite(value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        return value;
    }

    private readonly void Require(JsonTokenType type, string expected)
    {
        if (_json.TokenType != type)
        {
            ThrowType(expected);
        }
    }
}
