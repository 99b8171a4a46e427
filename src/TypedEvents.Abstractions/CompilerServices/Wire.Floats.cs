using System;
using System.Runtime.CompilerServices;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    /// <summary>Most bytes of a <see cref="float"/>.</summary>
    public const int MaxSingle = 5;

    /// <summary>Most bytes of a <see cref="double"/>.</summary>
    public const int MaxDouble = 9;

    /// <summary>Writes a float; NaN and infinities are refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteSingle(ref byte p, float value, string member)
    {
        if (!float.IsFinite(value))
        {
            EncodeFault.NotFinite(member);
        }

        p = MessagePackCode.Float32;
        Store(ref p, 1, BigEndian(BitConverter.SingleToUInt32Bits(value)));
        return ref Unsafe.Add(ref p, MaxSingle);
    }

    /// <summary>Writes a double; NaN and infinities are refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteDouble(ref byte p, double value, string member)
    {
        if (!double.IsFinite(value))
        {
            EncodeFault.NotFinite(member);
        }

        p = MessagePackCode.Float64;
        Store(ref p, 1, BigEndian(BitConverter.DoubleToUInt64Bits(value)));
        return ref Unsafe.Add(ref p, MaxDouble);
    }

    /// <summary>Reads a float.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadSingle(ref byte p, ref byte end, scoped ref MessagePackReader reader, out float value)
    {
        if (Left(ref p, ref end) >= MaxSingle && p == MessagePackCode.Float32)
        {
            value = BitConverter.UInt32BitsToSingle(BigEndian(Load<uint>(ref p, 1)));
            if (float.IsFinite(value))
            {
                return ref Unsafe.Add(ref p, MaxSingle);
            }
        }

        reader.Seek(ref p);
        value = reader.ReadSingle();
        return ref reader.Position;
    }

    /// <summary>Reads a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadDouble(ref byte p, ref byte end, scoped ref MessagePackReader reader, out double value)
    {
        if (Left(ref p, ref end) >= MaxDouble && p == MessagePackCode.Float64)
        {
            value = BitConverter.UInt64BitsToDouble(BigEndian(Load<ulong>(ref p, 1)));
            if (double.IsFinite(value))
            {
                return ref Unsafe.Add(ref p, MaxDouble);
            }
        }

        reader.Seek(ref p);
        value = reader.ReadDouble();
        return ref reader.Position;
    }
}
