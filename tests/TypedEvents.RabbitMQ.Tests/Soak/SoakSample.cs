using System;
using System.IO;
using System.Threading;

namespace TypedEvents.RabbitMQ.Tests.Soak;

/// <summary>What this process holds at a moment.</summary>
/// <param name="Heap">Bytes that survive a collection.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Timers">Timers that will fire.</param>
/// <param name="Threads">Threads of the pool.</param>
internal sealed record SoakSample(long Heap, int Handles, long Timers, int Threads)
{
    public static SoakSample Take()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return new SoakSample(GC.GetTotalMemory(forceFullCollection: true), Directory.GetFiles("/proc/self/fd").Length, Timer.ActiveCount, ThreadPool.ThreadCount);
    }
}
