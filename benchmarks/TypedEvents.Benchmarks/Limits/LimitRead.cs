using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace TypedEvents.Benchmarks.Limits;

/// <summary>Reads what <see cref="LimitWrite"/> writes, bounds-checked, in declared order only.</summary>
internal static class LimitRead
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Constant(ref byte p, ref byte end, scoped ReadOnlySpan<byte> bytes)
    {
        Require(ref p, ref end, bytes.Length);
        if (!MemoryMarshal.CreateReadOnlySpan(ref p, bytes.Length).SequenceEqual(bytes))
        {
            throw new LimitException();
        }

        return ref Unsafe.Add(ref p, bytes.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Guid(ref byte p, ref byte end, out Guid value)
    {
        Require(ref p, ref end, 18);
        if (Load<ushort>(ref p, 0) != 0x10C4)
        {
            throw new LimitException();
        }

        value = new Guid(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref p, 2), 16), bigEndian: true);
        return ref Unsafe.Add(ref p, 18);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Boolean(ref byte p, ref byte end, out bool value)
    {
        Require(ref p, ref end, 1);
        if ((p & 0xFE) != 0xC2)
        {
            throw new LimitException();
        }

        value = p == 0xC3;
        return ref Unsafe.Add(ref p, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Double(ref byte p, ref byte end, out double value)
    {
        Require(ref p, ref end, 9);
        if (p != 0xCB)
        {
            throw new LimitException();
        }

        value = BitConverter.UInt64BitsToDouble(BinaryPrimitives.ReverseEndianness(Load<ulong>(ref p, 1)));
        return ref Unsafe.Add(ref p, 9);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Time(ref byte p, ref byte end, out DateTime value)
    {
        Require(ref p, ref end, 10);
        ulong bits = BinaryPrimitives.ReverseEndianness(Load<ulong>(ref p, 2));
        ulong nanoseconds = bits >> 34;
        if (Load<ushort>(ref p, 0) != 0xFFD7 || nanoseconds > 999_999_999)
        {
            throw new LimitException();
        }

        long seconds = (long)(bits & 0x3_FFFF_FFFF);
        value = new DateTime(DateTime.UnixEpoch.Ticks + (seconds * TimeSpan.TicksPerSecond) + (long)(nanoseconds / 100), DateTimeKind.Utc);
        return ref Unsafe.Add(ref p, 10);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Int32(ref byte p, ref byte end, out int value)
    {
        Require(ref p, ref end, 1);
        if (p <= 127)
        {
            value = p;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref LongInt32(ref p, ref end, out value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte String(ref byte p, ref byte end, out string value)
    {
        Require(ref p, ref end, 1);
        int length = p & 0x1F;
        if ((p & 0xE0) == 0xA0 && length is >= 8 and <= 16)
        {
            Require(ref p, ref end, 1 + length);
            ulong head = Load<ulong>(ref p, 1);
            ulong tail = Load<ulong>(ref p, 1 + length - 8);
            if (((head | tail) & 0x8080_8080_8080_8080) == 0)
            {
                value = new string('\0', length);
                ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));
                Vector128.WidenLower(Vector128.CreateScalarUnsafe(head).AsByte()).StoreUnsafe(ref first);
                Vector128.WidenLower(Vector128.CreateScalarUnsafe(tail).AsByte()).StoreUnsafe(ref first, (nuint)length - 8);
                return ref Unsafe.Add(ref p, 1 + length);
            }
        }

        return ref OtherString(ref p, ref end, out value);
    }

    public static ref byte Decimal(ref byte p, ref byte end, out decimal value)
    {
        Require(ref p, ref end, 1);
        int length = p & 0x1F;
        Require(ref p, ref end, 1 + length);
        ReadOnlySpan<byte> text = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref p, 1), length);
        bool negative = text is [(byte)'-', ..];
        ulong digits = 0;
        int point = -1;
        for (int i = negative ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else if ((uint)(text[i] - '0') <= 9 && i <= 19)
            {
                digits = (digits * 10) + (uint)(text[i] - '0');
            }
            else
            {
                throw new LimitException();
            }
        }

        value = new decimal((int)digits, (int)(digits >> 32), 0, negative, (byte)(point < 0 ? 0 : text.Length - point - 1));
        return ref Unsafe.Add(ref p, 1 + length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Require(ref byte p, ref byte end, int count)
    {
        if (Unsafe.ByteOffset(ref p, ref end) < count)
        {
            throw new LimitException();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireEnd(ref byte p, ref byte end)
    {
        if (!Unsafe.AreSame(ref p, ref end))
        {
            throw new LimitException();
        }
    }

    /// <summary>The header of a map or array of fewer than 16 items.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Header(ref byte p, ref byte end, byte kind, out int count)
    {
        Require(ref p, ref end, 1);
        if ((p & 0xF0) != kind)
        {
            throw new LimitException();
        }

        count = p & 0x0F;
        return ref Unsafe.Add(ref p, 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte LongInt32(ref byte p, ref byte end, out int value)
    {
        switch (p)
        {
            case >= 0xE0:
                value = (sbyte)p;
                return ref Unsafe.Add(ref p, 1);
            case 0xCC:
                Require(ref p, ref end, 2);
                value = Unsafe.Add(ref p, 1);
                return ref Unsafe.Add(ref p, 2);
            case 0xCD:
                Require(ref p, ref end, 3);
                value = BinaryPrimitives.ReverseEndianness(Load<ushort>(ref p, 1));
                return ref Unsafe.Add(ref p, 3);
            case 0xD0:
                Require(ref p, ref end, 2);
                value = (sbyte)Unsafe.Add(ref p, 1);
                return ref Unsafe.Add(ref p, 2);
            case 0xD1:
                Require(ref p, ref end, 3);
                value = BinaryPrimitives.ReverseEndianness(Load<short>(ref p, 1));
                return ref Unsafe.Add(ref p, 3);
            case 0xCE or 0xD2:
                Require(ref p, ref end, 5);
                value = BinaryPrimitives.ReverseEndianness(Load<int>(ref p, 1));
                return ref Unsafe.Add(ref p, 5);
            default:
                throw new LimitException();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte OtherString(ref byte p, ref byte end, out string value)
    {
        int header = p == 0xD9 ? 2 : 1;
        Require(ref p, ref end, header);
        int length = header == 2 ? Unsafe.Add(ref p, 1) : (p & 0xE0) == 0xA0 ? p & 0x1F : throw new LimitException();
        Require(ref p, ref end, header + length);
        ReadOnlySpan<byte> text = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref p, header), length);
        value = Ascii.IsValid(text) ? Encoding.Latin1.GetString(text) : Encoding.UTF8.GetString(text);
        return ref Unsafe.Add(ref p, header + length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Load<T>(ref byte p, int offset)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref p, offset));
}
