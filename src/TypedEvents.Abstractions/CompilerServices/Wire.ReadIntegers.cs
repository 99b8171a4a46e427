using System.Runtime.CompilerServices;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    /// <summary>Reads an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadByte(ref byte p, ref byte end, scoped ref MessagePackReader reader, out byte value)
    {
        if (Left(ref p, ref end) > 0 && p <= 127)
        {
            value = p;
            return ref Unsafe.Add(ref p, 1);
        }

        reader.Seek(ref p);
        value = reader.ReadByte();
        return ref reader.Position;
    }

    /// <summary>Reads an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadUInt16(ref byte p, ref byte end, scoped ref MessagePackReader reader, out ushort value)
    {
        if (Left(ref p, ref end) > 0 && p <= 127)
        {
            value = p;
            return ref Unsafe.Add(ref p, 1);
        }

        reader.Seek(ref p);
        value = reader.ReadUInt16();
        return ref reader.Position;
    }

    /// <summary>Reads an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadUInt32(ref byte p, ref byte end, scoped ref MessagePackReader reader, out uint value)
    {
        if (Left(ref p, ref end) > 0 && p <= 127)
        {
            value = p;
            return ref Unsafe.Add(ref p, 1);
        }

        reader.Seek(ref p);
        value = reader.ReadUInt32();
        return ref reader.Position;
    }

    /// <summary>Reads an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadSByte(ref byte p, ref byte end, scoped ref MessagePackReader reader, out sbyte value)
    {
        if (Left(ref p, ref end) > 0 && p <= 127)
        {
            value = (sbyte)p;
            return ref Unsafe.Add(ref p, 1);
        }

        reader.Seek(ref p);
        value = reader.ReadSByte();
        return ref reader.Position;
    }

    /// <summary>Reads an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadInt16(ref byte p, ref byte end, scoped ref MessagePackReader reader, out short value)
    {
        if (Left(ref p, ref end) > 0 && p <= 127)
        {
            value = p;
            return ref Unsafe.Add(ref p, 1);
        }

        reader.Seek(ref p);
        value = reader.ReadInt16();
        return ref reader.Position;
    }

    /// <summary>Reads an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadInt32(ref byte p, ref byte end, scoped ref MessagePackReader reader, out int value)
    {
        if (Left(ref p, ref end) > 0 && p <= 127)
        {
            value = p;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref ReadWideInt32(ref p, ref end, ref reader, out value);
    }

    /// <summary>Reads an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadInt64(ref byte p, ref byte end, scoped ref MessagePackReader reader, out long value)
    {
        if (Left(ref p, ref end) > 0 && p <= 127)
        {
            value = p;
            return ref Unsafe.Add(ref p, 1);
        }

        return ref ReadWideInt64(ref p, ref end, ref reader, out value);
    }

    /// <summary>Reads an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadUInt64(ref byte p, ref byte end, scoped ref MessagePackReader reader, out ulong value)
    {
        if (Left(ref p, ref end) > 0 && p <= 127)
        {
            value = p;
            return ref Unsafe.Add(ref p, 1);
        }

        reader.Seek(ref p);
        value = reader.ReadUInt64();
        return ref reader.Position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte ReadWideInt32(ref byte p, ref byte end, scoped ref MessagePackReader reader, out int value)
    {
        if (Left(ref p, ref end) >= MaxInt32 && TryLoad(ref p, out long wide, out int size) && wide == (int)wide)
        {
            value = (int)wide;
            return ref Unsafe.Add(ref p, size);
        }

        reader.Seek(ref p);
        value = reader.ReadInt32();
        return ref reader.Position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte ReadWideInt64(ref byte p, ref byte end, scoped ref MessagePackReader reader, out long value)
    {
        if (Left(ref p, ref end) >= MaxInt32 && TryLoad(ref p, out value, out int size))
        {
            return ref Unsafe.Add(ref p, size);
        }

        reader.Seek(ref p);
        value = reader.ReadInt64();
        return ref reader.Position;
    }

    /// <summary>Loads an integer of up to five bytes, which the caller has checked to be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryLoad(ref byte p, out long value, out int size)
    {
        switch (p)
        {
            case MessagePackCode.UInt8:
                (value, size) = (Load<byte>(ref p, 1), 2);
                return true;
            case MessagePackCode.UInt16:
                (value, size) = (BigEndian(Load<ushort>(ref p, 1)), 3);
                return true;
            case MessagePackCode.UInt32:
                (value, size) = (BigEndian(Load<uint>(ref p, 1)), 5);
                return true;
            case MessagePackCode.Int8:
                (value, size) = (Load<sbyte>(ref p, 1), 2);
                return true;
            case MessagePackCode.Int16:
                (value, size) = (BigEndian(Load<short>(ref p, 1)), 3);
                return true;
            case MessagePackCode.Int32:
                (value, size) = (BigEndian(Load<int>(ref p, 1)), 5);
                return true;
            case >= MessagePackCode.NegativeFixInt:
                (value, size) = ((sbyte)p, 1);
                return true;
            default:
                (value, size) = (0, 0);
                return false;
        }
    }
}
