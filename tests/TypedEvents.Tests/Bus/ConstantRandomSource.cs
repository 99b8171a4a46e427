using System;
using TypedEvents.Bus;

namespace TypedEvents.Tests.Bus;

/// <summary>Draws the same number for every delay, and counts up for ids.</summary>
internal sealed class ConstantRandomSource(double value) : RandomSource
{
    private int _count;

    public override void Fill(Span<byte> bytes)
    {
        bytes.Clear();
        BitConverter.TryWriteBytes(bytes[^4..], System.Threading.Interlocked.Increment(ref _count));
    }

    public override double NextDouble() => value;
}
