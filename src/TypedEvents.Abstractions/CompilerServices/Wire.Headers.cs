using System.Runtime.CompilerServices;

namespace TypedEvents.CompilerServices;

public static partial class Wire
{
    private const int MaxFixCount = 15;

    /// <summary>Writes the header of a map.</summary>
    public static ref byte WriteMapHeader(ref byte p, int count) => ref WriteCount(ref p, count, MessagePackCode.FixMap, MessagePackCode.Map16);

    /// <summary>Writes the header of an array.</summary>
    public static ref byte WriteArrayHeader(ref byte p, int count) => ref WriteCount(ref p, count, MessagePackCode.FixArray, MessagePackCode.Array16);

    private static ref byte WriteCount(ref byte p, int count, byte fix, byte code16)
    {
        if (count <= MaxFixCount)
        {
            p = (byte)(fix | count);
            return ref Unsafe.Add(ref p, 1);
        }

        if (count <= ushort.MaxValue)
        {
            p = code16;
            Store(ref p, 1, BigEndian((ushort)count));
            return ref Unsafe.Add(ref p, 3);
        }

        p = (byte)(code16 + 1);
        Store(ref p, 1, BigEndian((uint)count));
        return ref Unsafe.Add(ref p, 5);
    }
}
