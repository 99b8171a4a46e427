using System;

namespace TypedEvents.Bus;

/// <summary>Where ids and jitter get their randomness. Thread-safe.</summary>
internal abstract class RandomSource
{
    public abstract void Fill(Span<byte> bytes);

    /// <summary>From 0 to less than 1.</summary>
    public abstract double NextDouble();
}
