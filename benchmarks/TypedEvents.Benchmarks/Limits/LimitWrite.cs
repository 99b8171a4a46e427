using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace TypedEvents.Benchmarks.Limits;

/// <summary>MessagePack as a patient programmer writes it by hand for known types: what the generated writers are measured against.</summary>
internal static class LimitWrite
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Constant(ref byte p, scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(MemoryMarshal.CreateSpan(ref p, bytes.Length));
        return ref Unsafe.Add(ref p, bytes.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Guid(ref byte p, Guid value)
    {
        p = 0xC4;
        Unsafe.Add(ref p, 1) = 16;
        value.TryWriteBytes(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, 2), 16), bigEndian: true, out _);
        return ref Unsafe.Add(ref p, 18);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Boolean(ref byte p, bool value)
    {
        p = value ? (byte)0xC3 : (byte)0xC2;
        return ref Unsafe.Add(ref p, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Double(ref byte p, double value)
    {
        p = 0xCB;
        Store(ref p, 1, BinaryPrimitives.ReverseEndianness(BitConverter.DoubleToUInt64Bits(value)));
        return ref Unsafe.Add(ref p, 9);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Int32(ref byte p, int value)
    {
        if ((uint)value <= 127)
        {
            p = (byte)value;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref LongInt32(ref p, value);
    }

    /// <summary>A timestamp of 8 bytes; the inputs have a fraction of a second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Time(ref byte p, DateTime value)
    {
        (ulong seconds, ulong ticks) = Math.DivRem((ulong)(value.Ticks - DateTime.UnixEpoch.Ticks), TimeSpan.TicksPerSecond);
        Store(ref p, 0, (ushort)0xFFD7);
        Store(ref p, 2, BinaryPrimitives.ReverseEndianness((ticks * 100 << 34) | seconds));
        return ref Unsafe.Add(ref p, 10);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte String(ref byte p, string value)
    {
        if (value.Length is >= 8 and <= 16)
        {
            ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));
            Vector128<ushort> head = Vector128.LoadUnsafe(ref first);
            Vector128<ushort> tail = Vector128.LoadUnsafe(ref first, (nuint)value.Length - 8);
            if (((head | tail) & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero)
            {
                p = (byte)(0xA0 | value.Length);
                Store(ref p, 1, Vector128.Narrow(head, head).AsUInt64().ToScalar());
                Store(ref p, 1 + value.Length - 8, Vector128.Narrow(tail, tail).AsUInt64().ToScalar());
                return ref Unsafe.Add(ref p, 1 + value.Length);
            }
        }

        return ref OtherString(ref p, value);
    }

    /// <summary>A decimal with at most 64 bits of digits; the inputs have 31.</summary>
    public static ref byte Decimal(ref byte p, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        Span<byte> text = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, 1), 31);
        int start = 0;
        if (bits[3] < 0)
        {
            text[start++] = (byte)'-';
        }

        Utf8Formatter.TryFormat((uint)bits[0], text[start..], out int length);
        int scale = value.Scale;
        int whole = length - scale;
        if (bits[1] != 0 || bits[2] != 0 || whole <= 0)
        {
            value.TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        }
        else if (scale > 0)
        {
            text.Slice(start + whole, scale).CopyTo(text[(start + whole + 1)..]);
            text[start + whole] = (byte)'.';
            length += start + 1;
        }
        else
        {
            length += start;
        }

        p = (byte)(0xA0 | length);
        return ref Unsafe.Add(ref p, 1 + length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte LongInt32(ref byte p, int value)
    {
        switch (value)
        {
            case > ushort.MaxValue:
                p = 0xCE;
                Store(ref p, 1, BinaryPrimitives.ReverseEndianness(value));
                return ref Unsafe.Add(ref p, 5);
            case > byte.MaxValue:
                p = 0xCD;
                Store(ref p, 1, BinaryPrimitives.ReverseEndianness((ushort)value));
                return ref Unsafe.Add(ref p, 3);
            case >= 0:
                p = 0xCC;
                Unsafe.Add(ref p, 1) = (byte)value;
                return ref Unsafe.Add(ref p, 2);
            case >= -32:
                p = (byte)value;
                return ref Unsafe.Add(ref p, 1);
            case >= sbyte.MinValue:
                p = 0xD0;
                Unsafe.Add(ref p, 1) = (byte)value;
                return ref Unsafe.Add(ref p, 2);
            case >= short.MinValue:
                p = 0xD1;
                Store(ref p, 1, BinaryPrimitives.ReverseEndianness((short)value));
                return ref Unsafe.Add(ref p, 3);
            default:
                p = 0xD2;
                Store(ref p, 1, BinaryPrimitives.ReverseEndianness(value));
                return ref Unsafe.Add(ref p, 5);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte OtherString(ref byte p, string value)
    {
        int guess = value.Length <= 31 ? 1 : 2;
        if (guess == 1 && Ascii.FromUtf16(value, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, 1), value.Length), out int ascii) == OperationStatus.Done)
        {
            p = (byte)(0xA0 | ascii);
            return ref Unsafe.Add(ref p, 1 + ascii);
        }

        Utf8.FromUtf16(value, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, guess), value.Length * 3), out _, out int written);
        int header = written <= 31 ? 1 : 2;
        if (header != guess)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, guess), written).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, header), written));
        }

        if (header == 1)
        {
            p = (byte)(0xA0 | written);
        }
        else
        {
            p = 0xD9;
            Unsafe.Add(ref p, 1) = checked((byte)written);
        }

        return ref Unsafe.Add(ref p, header + written);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(ref byte p, int offset, T value)
        where T : unmanaged => Unsafe.WriteUnaligned(ref Unsafe.Add(ref p, offset), value);
}
