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

        reader.Seek(ref p);
        value = reader.ReadInt32();
        return ref reader.Position;
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

        reader.Seek(ref p);
        value = reader.ReadInt64();
        return ref reader.Position;
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
}
