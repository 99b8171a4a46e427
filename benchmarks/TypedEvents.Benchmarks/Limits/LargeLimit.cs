using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedEvents.Benchmarks.Limits;

/// <summary><see cref="LargeEvent"/>, unrolled by hand.</summary>
internal static class LargeLimit
{
    private static ReadOnlySpan<byte> Items => [0x81, 0xA5, (byte)'i', (byte)'t', (byte)'e', (byte)'m', (byte)'s', 0xDC];

    public static int Write(LargeEvent value, Span<byte> destination)
    {
        ref byte start = ref MemoryMarshal.GetReference(destination);
        ref byte end = ref Unsafe.Add(ref start, destination.Length);
        LimitRead.Require(ref start, ref end, 10);
        ref byte p = ref LimitWrite.Constant(ref start, Items);
        p = (byte)(value.Items.Count >> 8);
        Unsafe.Add(ref p, 1) = (byte)value.Items.Count;
        p = ref Unsafe.Add(ref p, 2);
        foreach (LargeItem item in CollectionsMarshal.AsSpan(value.Items))
        {
            LimitRead.Require(ref p, ref end, SmallMembers.MaxFixed + (3 * item.Reference.Length));
            p = ref SmallMembers.Write(ref p, item.Id, item.Quantity, item.Reference, item.At, item.Active);
        }

        return (int)Unsafe.ByteOffset(ref start, ref p);
    }

    public static LargeEvent Read(ReadOnlySpan<byte> source)
    {
        ref byte p = ref MemoryMarshal.GetReference(source);
        ref byte end = ref Unsafe.Add(ref p, source.Length);
        p = ref LimitRead.Constant(ref p, ref end, Items);
        LimitRead.Require(ref p, ref end, 2);
        int count = (p << 8) | Unsafe.Add(ref p, 1);
        p = ref Unsafe.Add(ref p, 2);
        List<LargeItem> items = new(count);
        CollectionsMarshal.SetCount(items, count);
        foreach (ref LargeItem item in CollectionsMarshal.AsSpan(items))
        {
            p = ref SmallMembers.Read(ref p, ref end, out Guid id, out int quantity, out string reference, out DateTime at, out bool active);
            item = new LargeItem(id, quantity, reference, at, active);
        }

        LimitRead.RequireEnd(ref p, ref end);
        return new LargeEvent(items);
    }
}
