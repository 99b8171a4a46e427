using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>Writes AMQP values into a span that is large enough.</summary>
/// <param name="buffer">Where to.</param>
internal ref struct AmqpWriter(Span<byte> buffer)
{
    private const int MaxShortString = 255;

    private readonly Span<byte> _buffer = buffer;

    /// <summary>Bytes written.</summary>
    public int Position { get; private set; }

    public void Byte(byte value) => _buffer[Position++] = value;

    public void UInt16(ushort value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_buffer[Position..], value);
        Position += 2;
    }

    public void UInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(_buffer[Position..], value);
        Position += 4;
    }

    public void UInt64(ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_buffer[Position..], value);
        Position += 8;
    }

    public void Bytes(scoped ReadOnlySpan<byte> value)
    {
        value.CopyTo(_buffer[Position..]);
        Position += value.Length;
    }

    /// <exception cref="ArgumentException">The text has more than 255 bytes.</exception>
    public void ShortString(string value)
    {
        int length = Encoding.UTF8.GetBytes(value, _buffer[(Position + 1)..]);
        if (length > MaxShortString)
        {
            throw new ArgumentException($"'{value[..32]}...' has {length} bytes, at most {MaxShortString} are allowed in AMQP. Shorten it.", nameof(value));
        }

        _buffer[Position] = (byte)length;
        Position += 1 + length;
    }

    public void ShortString(Guid value)
    {
        _buffer[Position] = 36;
        value.TryFormat(_buffer[(Position + 1)..], out _);
        Position += 37;
    }

    /// <summary>Writes a number as text.</summary>
    public void ShortString(long value)
    {
        Utf8Formatter.TryFormat(value, _buffer[(Position + 1)..], out int length);
        _buffer[Position] = (byte)length;
        Position += 1 + length;
    }

    /// <summary>Writes a text that ends with a number of 16 hexadecimal digits.</summary>
    public void ShortString(scoped ReadOnlySpan<byte> text, ulong number)
    {
        _buffer[Position++] = (byte)(text.Length + 16);
        Bytes(text);
        Utf8Formatter.TryFormat(number, _buffer[Position..], out int length, new StandardFormat('x', 16));
        Position += length;
    }

    public void LongString(string value)
    {
        int length = Encoding.UTF8.GetBytes(value, _buffer[(Position + 4)..]);
        BinaryPrimitives.WriteInt32BigEndian(_buffer[Position..], length);
        Position += 4 + length;
    }

    /// <summary>Writes a table entry with a text.</summary>
    public void Field(scoped ReadOnlySpan<byte> name, string value)
    {
        FieldName(name);
        Byte((byte)'S');
        LongString(value);
    }

    /// <summary>Writes a table entry with a text that is UTF-8 already.</summary>
    public void Field(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        FieldName(name);
        Byte((byte)'S');
        UInt32((uint)value.Length);
        Bytes(value);
    }

    /// <summary>Writes a table entry with a text under a name that is not known beforehand.</summary>
    public void Field(string name, string value)
    {
        ShortString(name);
        Byte((byte)'S');
        LongString(value);
    }

    /// <summary>Writes a table entry with a signed 64-bit number.</summary>
    public void Field(scoped ReadOnlySpan<byte> name, long value)
    {
        FieldName(name);
        Byte((byte)'l');
        UInt64((ulong)value);
    }

    /// <summary>Begins a frame, or a table: keeps room for a size of 4 bytes.</summary>
    /// <returns>Where the size goes.</returns>
    public int BeginSize()
    {
        int at = Position;
        Position += 4;
        return at;
    }

    /// <summary>Fills in the size of what was written since <see cref="BeginSize"/>.</summary>
    public readonly int EndSize(int at)
    {
        int size = Position - at - 4;
        BinaryPrimitives.WriteInt32BigEndian(_buffer[at..], size);
        return size;
    }

    /// <summary>As <see cref="EndSize"/>; takes the size back when nothing was written.</summary>
    public bool TryEndSize(int at)
    {
        if (EndSize(at) == 0)
        {
            Position = at;
            return false;
        }

        return true;
    }

    /// <summary>Fills in what was left out before.</summary>
    public readonly void PatchUInt16(int at, ushort value) => BinaryPrimitives.WriteUInt16BigEndian(_buffer[at..], value);

    /// <summary>Begins a frame.</summary>
    /// <returns>Where its size goes.</returns>
    public int BeginFrame(byte type, ushort channel)
    {
        Byte(type);
        UInt16(channel);
        return BeginSize();
    }

    /// <summary>Ends a frame.</summary>
    /// <returns>The size of its payload.</returns>
    public int EndFrame(int sizeAt)
    {
        int size = EndSize(sizeAt);
        Byte(AmqpFrame.End);
        return size;
    }

    private void FieldName(scoped ReadOnlySpan<byte> name)
    {
        Byte((byte)name.Length);
        Bytes(name);
    }
}
