using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    /// <summary>Bytes of a <see cref="Guid"/>.</summary>
    public const int MaxGuid = 18;

    /// <summary>Most bytes of binary.</summary>
    public static long MaxBinary(int length) => MaxHeader + (long)length;

    /// <summary>Most bytes of binary; 0 for null, whose writer refuses it.</summary>
    public static long MaxBinary(byte[]? value) => value is null ? 0 : MaxBinary(value.Length);

    /// <summary>Writes binary; null is refused.</summary>
    public static ref byte WriteBinary(ref byte p, byte[] value, string member)
    {
        if (value is null)
        {
            EncodeFault.Null(member);
        }

        return ref WriteBinary(ref p, value.AsSpan());
    }

    /// <summary>Writes binary.</summary>
    public static ref byte WriteBinary(ref byte p, scoped ReadOnlySpan<byte> value)
    {
        p = ref WriteLength(ref p, value.Length, MessagePackCode.Bin8);
        value.CopyTo(MemoryMarshal.CreateSpan(ref p, value.Length));
        return ref Unsafe.Add(ref p, value.Length);
    }

    /// <summary>Writes a GUID.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteGuid(ref byte p, Guid value)
    {
        Store(ref p, 0, BigEndian((ushort)((MessagePackCode.Bin8 << 8) | 16)));
        value.TryWriteBytes(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, 2), 16), bigEndian: true, out _);
        return ref Unsafe.Add(ref p, MaxGuid);
    }

    /// <summary>Reads a GUID.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadGuid(ref byte p, ref byte end, scoped ref MessagePackReader reader, out Guid value)
    {
        if (Left(ref p, ref end) >= MaxGuid && Load<ushort>(ref p, 0) == BigEndian((ushort)((MessagePackCode.Bin8 << 8) | 16)))
        {
            value = new Guid(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref p, 2), 16), bigEndian: true);
            return ref Unsafe.Add(ref p, MaxGuid);
        }

        reader.Seek(ref p);
        value = reader.ReadGuid();
        return ref reader.Position;
    }

    /// <summary>Reads binary into an array of its own.</summary>
    public static ref byte ReadBinary(ref byte p, ref byte end, scoped ref MessagePackReader reader, out byte[] value)
    {
        reader.Seek(ref p);
        value = reader.ReadBinary().ToArray();
        return ref reader.Position;
    }

    /// <summary>Reads binary into memory of its own.</summary>
    public static ref byte ReadMemory(ref byte p, ref byte end, scoped ref MessagePackReader reader, out ReadOnlyMemory<byte> value)
    {
        p = ref ReadBinary(ref p, ref end, ref reader, out byte[] bytes);
        value = bytes;
        return ref p;
    }
}
