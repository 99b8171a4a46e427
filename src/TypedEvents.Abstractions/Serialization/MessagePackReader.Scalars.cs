using System.Buffers.Binary;
using TypedEvents.CompilerServices;

namespace TypedEvents.Serialization;

public ref partial struct MessagePackReader
{
    /// <summary>True when nil is next. Does not move.</summary>
    public readonly bool NextIsNil => _offset < _length && Position == MessagePackCode.Nil;

    /// <summary>Reads nil if it is next.</summary>
    public bool TryReadNil()
    {
        bool isNil = NextIsNil;
        _offset += isNil ? 1 : 0;
        return isNil;
    }

    /// <summary>Reads a boolean.</summary>
    public bool ReadBoolean()
    {
        byte code = Peek();
        if ((code & 0xFE) != MessagePackCode.False)
        {
            ThrowType("a boolean");
        }

        _offset++;
        return code == MessagePackCode.True;
    }

    /// <summary>Reads a 32-bit float, a 64-bit float rounded to 32 bits, or an integer that a 32-bit float holds exactly.</summary>
    public float ReadSingle()
    {
        double value = LoadFloat(out int size);
        float rounded = (float)value;
        if (!float.IsFinite(rounded) || (size != 1 + sizeof(double) && rounded != value))
        {
            Throw(EventDecodeError.OutOfRange, double.IsFinite(value) ? DecodeFault.Range : DecodeFault.NotFinite);
        }

        _offset += size;
        return rounded;
    }

    /// <summary>Reads a float of either width, or an integer that a 64-bit float holds exactly.</summary>
    public double ReadDouble()
    {
        double value = LoadFloat(out int size);
        if (!double.IsFinite(value))
        {
            Throw(EventDecodeError.OutOfRange, DecodeFault.NotFinite);
        }

        _offset += size;
        return value;
    }

    private readonly double LoadFloat(out int size)
    {
        switch (Peek())
        {
            case MessagePackCode.Float32:
                size = 1 + sizeof(float);
                return BinaryPrimitives.ReadSingleBigEndian(Payload(1, sizeof(float)));
            case MessagePackCode.Float64:
                size = 1 + sizeof(double);
                return BinaryPrimitives.ReadDoubleBigEndian(Payload(1, sizeof(double)));
            default:
                size = TryLoadInteger(out ulong bits, out bool negative);
                if (size == 0)
                {
                    ThrowType("a float");
                }

                double value = negative ? (long)bits : bits;
                if (negative ? (long)value != (long)bits : value >= 18446744073709551616.0 || (ulong)value != bits)
                {
                    Throw(EventDecodeError.OutOfRange, DecodeFault.Range);
                }

                return value;
        }
    }
}
