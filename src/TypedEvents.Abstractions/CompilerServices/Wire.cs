using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

/// <summary>
/// MessagePack primitives for generated code. The position is a local <c>ref byte</c> that goes through every call, so that it stays in a
/// register. Writers are unchecked: the caller has reserved. Readers take the common case inline and leave the rest to the reader.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Wire
{
    /// <summary>Most bytes of a map or array header.</summary>
    public const int MaxHeader = 5;

    /// <summary>Bytes of nil.</summary>
    public const int MaxNil = 1;

    /// <summary>Most bytes of a boolean.</summary>
    public const int MaxBoolean = 1;

    /// <summary>Moves a position forward.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Advance(ref byte p, int count) => ref Unsafe.Add(ref p, count);

    /// <summary>Copies bytes encoded at build time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteConstant(ref byte p, scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(MemoryMarshal.CreateSpan(ref p, bytes.Length));
        return ref Unsafe.Add(ref p, bytes.Length);
    }

    /// <summary>True when these bytes are next. The position does not move.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextIs(ref byte p, ref byte end, scoped ReadOnlySpan<byte> bytes) =>
        Left(ref p, ref end) >= bytes.Length && MemoryMarshal.CreateReadOnlySpan(ref p, bytes.Length).SequenceEqual(bytes);

    /// <summary>True when nil is next. The position does not move.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NextIsNil(ref byte p, ref byte end) => Left(ref p, ref end) > 0 && p == MessagePackCode.Nil;

    /// <summary>Writes nil.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteNil(ref byte p)
    {
        p = MessagePackCode.Nil;
        return ref Unsafe.Add(ref p, 1);
    }

    /// <summary>Writes a boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteBoolean(ref byte p, bool value)
    {
        p = value ? MessagePackCode.True : MessagePackCode.False;
        return ref Unsafe.Add(ref p, 1);
    }

    /// <summary>Reads a boolean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte ReadBoolean(ref byte p, ref byte end, scoped ref MessagePackReader reader, out bool value)
    {
        if (Left(ref p, ref end) > 0 && (p & 0xFE) == MessagePackCode.False)
        {
            value = (p & 1) != 0;
            return ref Unsafe.Add(ref p, 1);
        }

        reader.Seek(ref p);
        value = reader.ReadBoolean();
        return ref reader.Position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nint Left(ref byte p, ref byte end) => Unsafe.ByteOffset(ref p, ref end);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(ref byte p, int offset, T value)
        where T : unmanaged => Unsafe.WriteUnaligned(ref Unsafe.Add(ref p, offset), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Load<T>(ref byte p, int offset)
        where T : unmanaged => Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref p, offset));
}
