using System;

namespace TypedEvents.Wire.Tests;

/// <summary>Counts the bytes that an action allocates on this thread.</summary>
internal static class Allocated
{
    private const int WarmUps = 50;
    private const int Runs = 20;

    /// <summary>Bytes of one run: the least of several, because the runtime may refill a pool or compile in between.</summary>
    internal static long BytesOf(Action action)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            action();
        }

        long least = long.MaxValue;
        for (int i = 0; i < Runs; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
