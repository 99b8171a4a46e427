using System;
using System.Runtime.CompilerServices;

namespace TypedEvents.Benchmarks.Limits;

/// <summary>The five members that <see cref="SmallEvent"/> and <see cref="LargeItem"/> have in common, as a map.</summary>
internal static class SmallMembers
{
    /// <summary>Most bytes without the text of the reference.</summary>
    public const int MaxFixed = 80;

    private static ReadOnlySpan<byte> Id => [0x85, 0xA2, (byte)'i', (byte)'d'];

    private static ReadOnlySpan<byte> Quantity => [0xA8, (byte)'q', (byte)'u', (byte)'a', (byte)'n', (byte)'t', (byte)'i', (byte)'t', (byte)'y'];

    private static ReadOnlySpan<byte> Reference =>
        [0xA9, (byte)'r', (byte)'e', (byte)'f', (byte)'e', (byte)'r', (byte)'e', (byte)'n', (byte)'c', (byte)'e'];

    private static ReadOnlySpan<byte> At => [0xA2, (byte)'a', (byte)'t'];

    private static ReadOnlySpan<byte> Active => [0xA6, (byte)'a', (byte)'c', (byte)'t', (byte)'i', (byte)'v', (byte)'e'];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Write(ref byte p, Guid id, int quantity, string reference, DateTime at, bool active)
    {
        p = ref LimitWrite.Guid(ref LimitWrite.Constant(ref p, Id), id);
        p = ref LimitWrite.Int32(ref LimitWrite.Constant(ref p, Quantity), quantity);
        p = ref LimitWrite.String(ref LimitWrite.Constant(ref p, Reference), reference);
        p = ref LimitWrite.Time(ref LimitWrite.Constant(ref p, At), at);
        return ref LimitWrite.Boolean(ref LimitWrite.Constant(ref p, Active), active);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Read(
        ref byte p, ref byte end, out Guid id, out int quantity, out string reference, out DateTime at, out bool active)
    {
        p = ref LimitRead.Guid(ref LimitRead.Constant(ref p, ref end, Id), ref end, out id);
        p = ref LimitRead.Int32(ref LimitRead.Constant(ref p, ref end, Quantity), ref end, out quantity);
        p = ref LimitRead.String(ref LimitRead.Constant(ref p, ref end, Reference), ref end, out reference);
        p = ref LimitRead.Time(ref LimitRead.Constant(ref p, ref end, At), ref end, out at);
        return ref LimitRead.Boolean(ref LimitRead.Constant(ref p, ref end, Active), ref end, out active);
    }
}
