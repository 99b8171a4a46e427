using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    /// <summary>Most bytes of a <see cref="byte"/>.</summary>
    public const int MaxByte = 2;

    /// <summary>Most bytes of a <see cref="ushort"/>.</summary>
    public const int MaxUInt16 = 3;

    /// <summary>Most bytes of a <see cref="uint"/>.</summary>
    public const int MaxUInt32 = 5;

    /// <summary>Most bytes of a <see cref="sbyte"/>.</summary>
    public const int MaxSByte = 2;

    /// <summary>Most bytes of a <see cref="short"/>.</summary>
    public const int MaxInt16 = 3;

    /// <summary>Most bytes of a <see cref="int"/>.</summary>
    public const int MaxInt32 = 5;

    /// <summary>Most bytes of a <see cref="long"/>.</summary>
    public const int MaxInt64 = 9;

    /// <summary>Most bytes of a <see cref="ulong"/>.</summary>
    public const int MaxUInt64 = 9;

    /// <summary>Writes an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteByte(ref byte p, byte value)
    {
        if (value <= 127)
        {
            p = (byte)value;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref WriteUnsigned(ref p, value);
    }

    /// <summary>Writes an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteUInt16(ref byte p, ushort value)
    {
        if (value <= 127)
        {
            p = (byte)value;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref WriteUnsigned(ref p, value);
    }

    /// <summary>Writes an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteUInt32(ref byte p, uint value)
    {
        if (value <= 127)
        {
            p = (byte)value;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref WriteUnsigned(ref p, value);
    }

    /// <summary>Writes an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteSByte(ref byte p, sbyte value)
    {
        if (value >= -32)
        {
            p = (byte)value;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref WriteSigned(ref p, value);
    }

    /// <summary>Writes an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteInt16(ref byte p, short value)
    {
        if (value >= 0 && value <= 127)
        {
            p = (byte)value;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref WriteSigned(ref p, value);
    }

    /// <summary>Writes an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteInt32(ref byte p, int value)
    {
        if ((uint)value <= 127)
        {
            p = (byte)value;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref WriteSigned(ref p, value);
    }

    /// <summary>Writes an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteInt64(ref byte p, long value)
    {
        if ((ulong)value <= 127)
        {
            p = (byte)value;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref WriteSigned(ref p, value);
    }

    /// <summary>Writes an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteUInt64(ref byte p, ulong value)
    {
        if (value <= 127)
        {
            p = (byte)value;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref WriteUnsigned(ref p, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte WriteSigned(ref byte p, long value)
    {
        switch (value)
        {
            case > uint.MaxValue:
                return ref WriteUnsigned(ref p, (ulong)value);
            case > ushort.MaxValue:
                p = MessagePackCode.UInt32;
                Store(ref p, 1, BigEndian((uint)value));
                return ref Unsafe.Add(ref p, 5);
            case > byte.MaxValue:
                p = MessagePackCode.UInt16;
                Store(ref p, 1, BigEndian((ushort)value));
                return ref Unsafe.Add(ref p, 3);
            case > sbyte.MaxValue:
                p = MessagePackCode.UInt8;
                Store(ref p, 1, (byte)value);
                return ref Unsafe.Add(ref p, 2);
            case >= -32:
                p = (byte)value;
                return ref Unsafe.Add(ref p, 1);
            case >= sbyte.MinValue:
                p = MessagePackCode.Int8;
                Store(ref p, 1, (sbyte)value);
                return ref Unsafe.Add(ref p, 2);
            case >= short.MinValue:
                p = MessagePackCode.Int16;
                Store(ref p, 1, BigEndian((short)value));
                return ref Unsafe.Add(ref p, 3);
            case >= int.MinValue:
                p = MessagePackCode.Int32;
                Store(ref p, 1, BigEndian((int)value));
                return ref Unsafe.Add(ref p, 5);
            default:
                p = MessagePackCode.Int64;
                Store(ref p, 1, BigEndian(value));
                return ref Unsafe.Add(ref p, 9);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte WriteUnsigned(ref byte p, ulong value)
    {
        switch (value)
        {
            case <= 127:
                p = (byte)value;
                return ref Unsafe.Add(ref p, 1);
            case <= byte.MaxValue:
                p = MessagePackCode.UInt8;
                Store(ref p, 1, (byte)value);
                return ref Unsafe.Add(ref p, 2);
            case <= ushort.MaxValue:
                p = MessagePackCode.UInt16;
                Store(ref p, 1, BigEndian((ushort)value));
                return ref Unsafe.Add(ref p, 3);
            case <= uint.MaxValue:
                p = MessagePackCode.UInt32;
                Store(ref p, 1, BigEndian((uint)value));
                return ref Unsafe.Add(ref p, 5);
            default:
                p = MessagePackCode.UInt64;
                Store(ref p, 1, BigEndian(value));
                return ref Unsafe.Add(ref p, 9);
        }
    }

    private static short BigEndian(short value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static ushort BigEndian(ushort value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static int BigEndian(int value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static uint BigEndian(uint value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static long BigEndian(long value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;

    private static ulong BigEndian(ulong value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
}
