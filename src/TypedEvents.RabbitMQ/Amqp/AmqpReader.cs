using System;
using System.Buffers.Binary;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>Reads AMQP values; what runs over the end is an <see cref="AmqpFormatException"/>.</summary>
/// <param name="buffer">The bytes.</param>
internal ref struct AmqpReader(ReadOnlySpan<byte> buffer)
{
    // A table may hold tables and arrays; a message that nests deeper than this was made to hurt.
    private const int MaxDepth = 32;

    private ReadOnlySpan<byte> _rest = buffer;

    /// <summary>True when nothing is left.</summary>
    public readonly bool IsEmpty => _rest.IsEmpty;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

    public ReadOnlySpan<byte> ShortString() => Take(Byte());

    public ReadOnlySpan<byte> LongString()
    {
        uint length = UInt32();
        return length <= int.MaxValue ? Take((int)length) : throw Overrun();
    }

    /// <summary>Skips a table value of a type.</summary>
    public void SkipValue(byte type) => SkipValue(type, MaxDepth);

    private void SkipValue(byte type, int depth)
    {
        switch ((char)type)
        {
            case 'V':
                break;
            case 't' or 'b' or 'B':
                Take(1);
                break;
            case 's' or 'u':
                Take(2);
                break;
            case 'I' or 'i' or 'f':
                Take(4);
                break;
            case 'l' or 'L' or 'd' or 'T':
                Take(8);
                break;
            case 'D':
                Take(5);
                break;
            case 'S' or 'x':
                LongString();
                break;
            case 'A':
                SkipItems(LongString(), isTable: false, depth);
                break;
            case 'F':
                SkipItems(LongString(), isTable: true, depth);
                break;
            default:
                throw new AmqpFormatException($"The broker sent a table value of the unknown type 0x{type:x2}.");
        }
    }

    private static void SkipItems(ReadOnlySpan<byte> items, bool isTable, int depth)
    {
        if (depth == 0)
        {
            throw new AmqpFormatException($"A message has tables nested more than {MaxDepth} deep.");
        }

        AmqpReader inner = new(items);
        while (!inner.IsEmpty)
        {
            if (isTable)
            {
                inner.ShortString();
            }

            inner.SkipValue(inner.Byte(), depth - 1);
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw Overrun();
        }

        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private static AmqpFormatException Overrun() => new("The broker sent a frame that ends within a value.");
}
