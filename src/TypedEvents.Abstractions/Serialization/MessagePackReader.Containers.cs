using System.Runtime.CompilerServices;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>Reads the header of a map: its number of keys, checked against the limits and the rest of the body. Call <see cref="Enter"/> next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadMapHeader()
    {
        uint fix = _offset < _length ? (uint)(Position - MessagePackCode.FixMap) : uint.MaxValue;
        if (fix <= 15 && 2 * fix < (uint)Left && fix <= (uint)_limits.MaxCollectionItems)
        {
            _offset++;
            return (int)fix;
        }

        return ReadCount(MessagePackCode.FixMap, MessagePackCode.Map16, 2, "a map");
    }

    /// <summary>Reads the header of an array: its number of items, checked against the limits and the rest of the body. Call <see cref="Enter"/> next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadArrayHeader()
    {
        uint fix = _offset < _length ? (uint)(Position - MessagePackCode.FixArray) : uint.MaxValue;
        if (fix <= 15 && fix < (uint)Left && fix <= (uint)_limits.MaxCollectionItems)
        {
            _offset++;
            return (int)fix;
        }

        return ReadCount(MessagePackCode.FixArray, MessagePackCode.Array16, 1, "an array");
    }

    /// <summary>Reads over a value of any type, within the limits. What is in it is content and stays out of the path of an exception.</summary>
    public void Skip()
    {
        // Items still to read on each level; no recursion, so that hostile nesting costs no stack.
        PendingLevels pending = default;
        int level = 0;
        pending[0] = 1;
        while (true)
        {
            while (pending[level] == 0)
            {
                if (level == 0)
                {
                    return;
                }

                level--;
                Leave();
            }

            pending[level]--;
            long children = SkipHeaderOrScalar();
            if (children >= 0)
            {
                EnterDictionary();
                pending[++level] = children;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadCount(byte fix, byte code16, int itemSize, string expected)
    {
        byte code = Peek();
        int header = (code & 0xF0) == fix ? 1 : code == code16 ? 3 : code == code16 + 1 ? 5 : 0;
        if (header == 0)
        {
            ThrowType(expected);
        }

        uint count = header == 1 ? (uint)(code & 0x0F) : LoadLength(header);
        if (count > _limits.MaxCollectionItems)
        {
            Throw(EventDecodeError.LimitExceeded, DecodeFault.TooMany);
        }

        if ((long)count * itemSize > Left - header)
        {
            Throw(EventDecodeError.UnexpectedEnd, DecodeFault.CountTooLarge);
        }

        _offset += header;
        return (int)count;
    }

    /// <summary>Reads over a scalar and returns -1, or reads a header and returns how many values follow inside.</summary>
    private long SkipHeaderOrScalar()
    {
        byte code = Peek();
        switch (code)
        {
            case >= MessagePackCode.FixMap and < MessagePackCode.FixArray or MessagePackCode.Map16 or MessagePackCode.Map32:
                return 2L * ReadMapHeader();
            case >= MessagePackCode.FixArray and < MessagePackCode.FixStr or MessagePackCode.Array16 or MessagePackCode.Array32:
                return ReadArrayHeader();
            case >= MessagePackCode.FixStr and < MessagePackCode.Nil or MessagePackCode.Str8 or MessagePackCode.Str16 or MessagePackCode.Str32:
                SkipString();
                return -1;
            case MessagePackCode.Bin8 or MessagePackCode.Bin16 or MessagePackCode.Bin32:
                ReadBinary();
                return -1;
            case MessagePackCode.Ext8 or MessagePackCode.Ext16 or MessagePackCode.Ext32:
                int header = code == MessagePackCode.Ext8 ? 2 : code == MessagePackCode.Ext16 ? 3 : 5;
                LoadBytes(header + 1, LoadLength(header), out int end);
                _offset = end;
                return -1;
            case MessagePackCode.NeverUsed:
                Throw(EventDecodeError.InvalidByte, "a byte that MessagePack never uses");
                return -1;
            default:
                int size = MessagePackToken.FixedSize(code);
                Payload(1, size);
                _offset += 1 + size;
                return -1;
        }
    }

    private void SkipString()
    {
        if (!System.Text.Unicode.Utf8.IsValid(LoadString(out int end)))
        {
            Throw(EventDecodeError.InvalidText, DecodeFault.Utf8);
        }

        _offset = end;
    }

    [InlineArray(WireLimits.HardMaxDepth + 1)]
    private struct PendingLevels
    {
        private long _first;
    }
}
