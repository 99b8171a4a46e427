using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace TypedEvents.RabbitMQ.Worker;

/// <summary>This process.</summary>
internal static class OwnProcess
{
    /// <summary>Ends it as a crash would: nothing is flushed, closed or told.</summary>
    [DoesNotReturn]
    public static void Kill()
    {
        using Process process = Process.GetCurrentProcess();
        process.Kill();
        using ManualResetEventSlim never = new();
        while (true)
        {
            never.Wait();
        }
    }
}
