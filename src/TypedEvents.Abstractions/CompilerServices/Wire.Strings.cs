using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;
using TypedEvents.Serialization;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    /// <summary>Most bytes of a <see cref="char"/>.</summary>
    public const int MaxChar = 4;

    private const int MaxFixStr = 31;

    /// <summary>How many characters a vector of 128 bits holds, and bytes one of 64.</summary>
    private const int VectorChars = 8;

    /// <summary>Most bytes of a string; 0 for null, whose writer refuses it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long MaxString(string? value) => value is null ? 0 : MaxHeader + (3L * value.Length);

    /// <summary>Most bytes of a URI; 0 for null, whose writer refuses it.</summary>
    public static long MaxUri(Uri? value) => MaxString(value?.OriginalString);

    /// <summary>Writes a string; null and lone surrogates are refused.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte WriteString(ref byte p, string value, string member)
    {
        if (value is null)
        {
            EncodeFault.Null(member);
        }

        // Text of 8 to 16 characters, which names and references mostly are: two overlapping vectors (small/encode: 1.5 ns less a string).
        if (value.Length is >= VectorChars and <= 2 * VectorChars)
        {
            ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value.AsSpan()));
            Vector128<ushort> head = Vector128.LoadUnsafe(ref first);
            Vector128<ushort> tail = Vector128.LoadUnsafe(ref first, (nuint)value.Length - VectorChars);
            if (((head | tail) & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero)
            {
                p = (byte)(MessagePackCode.FixStr | value.Length);
                Store(ref p, 1, Vector128.Narrow(head, head).AsUInt64().ToScalar());
                Store(ref p, 1 + value.Length - VectorChars, Vector128.Narrow(tail, tail).AsUInt64().ToScalar());
                return ref Unsafe.Add(ref p, 1 + value.Length);
            }
        }

        return ref WriteText(ref p, value, member);
    }

    /// <summary>Writes a character; a surrogate is refused.</summary>
    public static ref byte WriteChar(ref byte p, char value, string member) =>
        ref WriteText(ref p, new ReadOnlySpan<char>(in value), member);

    /// <summary>Writes the original text of a URI; null is refused.</summary>
    public static ref byte WriteUri(ref byte p, Uri value, string member) => ref WriteString(ref p, value?.OriginalString!, member);

    /// <summary>Reads a string.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref byte ReadString(ref byte p, ref byte end, scoped ref MessagePackReader reader, out string value)
    {
        // ASCII of up to 16 bytes: one load, one test, one widening store (small/decode: 20 ns less a string than checking and transcoding).
        int length = p - MessagePackCode.FixStr;
        if (Left(ref p, ref end) > Vector128<byte>.Count && length is > 0 and <= 16 && length <= reader.Limits.MaxStringBytes)
        {
            Vector128<byte> text = Vector128.LoadUnsafe(ref p, 1);
            if ((text.ExtractMostSignificantBits() & ((1u << length) - 1)) == 0)
            {
                Vector256<ushort> wide = Vector256.WidenLower(text.ToVector256Unsafe());
                value = new string(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Vector256<ushort>, char>(ref wide), length));
                return ref Unsafe.Add(ref p, 1 + length);
            }
        }

        reader.Seek(ref p);
        value = reader.ReadString();
        return ref reader.Position;
    }

    /// <summary>Reads a character.</summary>
    public static ref byte ReadChar(ref byte p, ref byte end, scoped ref MessagePackReader reader, out char value)
    {
        reader.Seek(ref p);
        value = reader.ReadChar();
        return ref reader.Position;
    }

    /// <summary>Reads a URI.</summary>
    public static ref byte ReadUri(ref byte p, ref byte end, scoped ref MessagePackReader reader, out Uri value)
    {
        reader.Seek(ref p);
        value = reader.ReadUri();
        return ref reader.Position;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte WriteText(ref byte p, scoped ReadOnlySpan<char> value, string member)
    {
        if (value.Length <= MaxFixStr
            && Ascii.FromUtf16(value, MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, 1), value.Length), out int ascii) == OperationStatus.Done)
        {
            p = (byte)(MessagePackCode.FixStr | ascii);
            return ref Unsafe.Add(ref p, 1 + ascii);
        }

        // The header is guessed for ASCII; text that turns out longer is moved, which the reserved five bytes allow.
        int header = StringHeaderSize(value.Length);
        Span<byte> destination = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, header), 3 * value.Length);
        if (Utf8.FromUtf16(value, destination, out _, out int length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            EncodeFault.LoneSurrogate(member);
        }

        int needed = StringHeaderSize(length);
        if (needed != header)
        {
            destination[..length].CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref p, needed), length));
        }

        return ref Unsafe.Add(ref WriteStringHeader(ref p, length), length);
    }

    private static int StringHeaderSize(int length) => length switch
    {
        <= MaxFixStr => 1,
        <= byte.MaxValue => 2,
        <= ushort.MaxValue => 3,
        _ => 5,
    };

    private static ref byte WriteStringHeader(ref byte p, int length)
    {
        if (length <= MaxFixStr)
        {
            p = (byte)(MessagePackCode.FixStr | length);
            return ref Unsafe.Add(ref p, 1);
        }

        return ref WriteLength(ref p, length, MessagePackCode.Str8);
    }

    /// <summary>Writes the code and length of a string or binary; the codes for 8, 16 and 32 bits are neighbours.</summary>
    private static ref byte WriteLength(ref byte p, int length, byte code8)
    {
        if (length <= byte.MaxValue)
        {
            p = code8;
            Store(ref p, 1, (byte)length);
            return ref Unsafe.Add(ref p, 2);
        }

        if (length <= ushort.MaxValue)
        {
            p = (byte)(code8 + 1);
            Store(ref p, 1, BigEndian((ushort)length));
            return ref Unsafe.Add(ref p, 3);
        }

        p = (byte)(code8 + 2);
        Store(ref p, 1, BigEndian((uint)length));
        return ref Unsafe.Add(ref p, 5);
    }
}
