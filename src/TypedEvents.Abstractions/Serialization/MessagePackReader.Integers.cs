using System;
using System.Buffers.Binary;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Reads an integer of any width that fits.</summary>
    public byte ReadByte() => (byte)ReadInteger(byte.MinValue, byte.MaxValue);

    /// <summary>Reads an integer of any width that fits.</summary>
    public sbyte ReadSByte() => (sbyte)ReadInteger(sbyte.MinValue, sbyte.MaxValue);

    /// <summary>Reads an integer of any width that fits.</summary>
    public short ReadInt16() => (short)ReadInteger(short.MinValue, short.MaxValue);

    /// <summary>Reads an integer of any width that fits.</summary>
    public ushort ReadUInt16() => (ushort)ReadInteger(ushort.MinValue, ushort.MaxValue);

    /// <summary>Reads an integer of any width that fits.</summary>
    public int ReadInt32() => (int)ReadInteger(int.MinValue, int.MaxValue);

    /// <summary>Reads an integer of any width that fits.</summary>
    public uint ReadUInt32() => (uint)ReadInteger(uint.MinValue, uint.MaxValue);

    /// <summary>Reads an integer of any width that fits.</summary>
    public long ReadInt64() => ReadInteger(long.MinValue, long.MaxValue);

    /// <summary>Reads an integer of any width that fits.</summary>
    public ulong ReadUInt64()
    {
        int size = TryLoadInteger(out ulong bits, out bool negative);
        if (size == 0)
        {
            ThrowType("an integer");
        }

        if (negative)
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        _offset += size;
        return bits;
    }

    private long ReadInteger(long least, long most)
    {
        int size = TryLoadInteger(out ulong bits, out bool negative);
        if (size == 0)
        {
            ThrowType("an integer");
        }

        long value = (long)bits;
        if (value < 0 != negative || value < least || value > most)
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
        }

        _offset += size;
        return value;
    }

    /// <summary>Looks at the next value: its size and two's complement bits, or 0 when it is no integer.</summary>
    private readonly int TryLoadInteger(out ulong bits, out bool negative)
    {
        byte code = Peek();
        bits = code;
        negative = false;
        if (code <= 127)
        {
            return 1;
        }

        if (code >= MessagePackCode.NegativeFixInt)
        {
            bits = (ulong)(sbyte)code;
            negative = true;
            return 1;
        }

        if (code is < MessagePackCode.UInt8 or > MessagePackCode.Int64)
        {
            return 0;
        }

        int width = 1 << ((code - MessagePackCode.UInt8) & 3);
        ReadOnlySpan<byte> payload = Payload(1, width);
        bool signed = code >= MessagePackCode.Int8;
        bits = width switch
        {
            1 => signed ? (ulong)(sbyte)payload[0] : payload[0],
            2 => signed ? (ulong)BinaryPrimitives.ReadInt16BigEndian(payload) : BinaryPrimitives.ReadUInt16BigEndian(payload),
            4 => signed ? (ulong)BinaryPrimitives.ReadInt32BigEndian(payload) : BinaryPrimitives.ReadUInt32BigEndian(payload),
            _ => BinaryPrimitives.ReadUInt64BigEndian(payload),
        };
        negative = signed && (long)bits < 0;
        return 1 + width;
    }

    /// <summary>The bytes of the next value behind its header.</summary>
    private readonly ReadOnlySpan<byte> Payload(int header, int length)
    {
        if (Left - header < length)
        {
            Throw(EventDecodeError.UnexpectedEnd, DecodeFault.Ended);
        }

        return Rest.Slice(header, length);
    }
}
