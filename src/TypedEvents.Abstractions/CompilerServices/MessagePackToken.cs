using System;
using System.Buffers.Binary;

namespace TypedEvents.CompilerServices;

/// <summary>A scalar, or the header of a map or array, found without any limit but the end of the body.</summary>
internal readonly struct MessagePackToken
{
    private const long Scalar = -1;

    private MessagePackToken(int end, bool isMap, long children)
    {
        End = end;
        IsMap = isMap;
        Children = children;
    }

    /// <summary>Where the scalar or header ends.</summary>
    internal int End { get; }

    internal bool IsMap { get; }

    /// <summary>Values inside: items, or keys and values.</summary>
    internal long Children { get; }

    internal bool IsScalar => Children == Scalar;

    internal static bool TryRead(ReadOnlySpan<byte> body, int position, out MessagePackToken token)
    {
        token = new MessagePackToken(position, isMap: false, Scalar);
        if ((uint)position >= (uint)body.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> rest = body[position..];
        byte code = rest[0];
        int lengthSize = LengthSize(code);
        if (rest.Length < 1 + lengthSize)
        {
            return false;
        }

        long length = lengthSize switch
        {
            1 => rest[1],
            2 => BinaryPrimitives.ReadUInt16BigEndian(rest[1..]),
            4 => BinaryPrimitives.ReadUInt32BigEndian(rest[1..]),
            _ => 0,
        };
        long children = code switch
        {
            >= MessagePackCode.FixMap and < MessagePackCode.FixArray => 2 * (code & 0x0F),
            >= MessagePackCode.FixArray and < MessagePackCode.FixStr => code & 0x0F,
            MessagePackCode.Map16 or MessagePackCode.Map32 => 2 * length,
            MessagePackCode.Array16 or MessagePackCode.Array32 => length,
            _ => Scalar,
        };
        long content = children != Scalar ? 0 : lengthSize != 0 ? length + (code is >= MessagePackCode.Ext8 and <= MessagePackCode.Ext32 ? 1 : 0) : FixedSize(code);
        long end = 1L + lengthSize + content;
        token = new MessagePackToken(position + (int)Math.Min(end, rest.Length), code is < MessagePackCode.FixArray or MessagePackCode.Map16 or MessagePackCode.Map32, children);
        return end <= rest.Length && code != MessagePackCode.NeverUsed;
    }

    /// <summary>The text of a string; empty for anything else.</summary>
    internal static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> value) => value.IsEmpty ? default : value[0] switch
    {
        >= MessagePackCode.FixStr and < MessagePackCode.Nil => value[1..],
        MessagePackCode.Str8 => value[2..],
        MessagePackCode.Str16 => value[3..],
        MessagePackCode.Str32 => value[5..],
        _ => default,
    };

    /// <summary>Bytes behind the first byte of a value without a length.</summary>
    internal static int FixedSize(byte code) => code switch
    {
        >= MessagePackCode.FixStr and < MessagePackCode.Nil => code - MessagePackCode.FixStr,
        MessagePackCode.Float32 => 4,
        MessagePackCode.Float64 => 8,
        >= MessagePackCode.UInt8 and <= MessagePackCode.Int64 => 1 << ((code - MessagePackCode.UInt8) & 3),
        >= MessagePackCode.FixExt1 and <= MessagePackCode.FixExt16 => 1 + (1 << (code - MessagePackCode.FixExt1)),
        _ => 0,
    };

    private static int LengthSize(byte code) => code switch
    {
        MessagePackCode.Bin8 or MessagePackCode.Ext8 or MessagePackCode.Str8 => 1,
        MessagePackCode.Bin16 or MessagePackCode.Ext16 or MessagePackCode.Str16 or MessagePackCode.Array16 or MessagePackCode.Map16 => 2,
        MessagePackCode.Bin32 or MessagePackCode.Ext32 or MessagePackCode.Str32 or MessagePackCode.Array32 or MessagePackCode.Map32 => 4,
        _ => 0,
    };
}
