using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedEvents.Benchmarks.Limits;

/// <summary><see cref="SmallEvent"/>, unrolled by hand.</summary>
internal static class SmallLimit
{
    public static int Write(SmallEvent value, Span<byte> destination)
    {
        if (destination.Length < SmallMembers.MaxFixed + (3 * value.Reference.Length))
        {
            throw new LimitException();
        }

        ref byte start = ref MemoryMarshal.GetReference(destination);
        ref byte p = ref SmallMembers.Write(ref start, value.Id, value.Quantity, value.Reference, value.At, value.Active);
        return (int)Unsafe.ByteOffset(ref start, ref p);
    }

    public static SmallEvent Read(ReadOnlySpan<byte> source)
    {
        ref byte p = ref MemoryMarshal.GetReference(source);
        ref byte end = ref Unsafe.Add(ref p, source.Length);
        p = ref SmallMembers.Read(ref p, ref end, out Guid id, out int quantity, out string reference, out DateTime at, out bool active);
        LimitRead.RequireEnd(ref p, ref end);
        return new SmallEvent(id, quantity, reference, at, active);
    }
}
