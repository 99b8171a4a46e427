using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>Ends waits in which nothing happens any more, however long they may take while something does.</summary>
internal static class StallGuard
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until something is so.</summary>
    /// <param name="isSo">Asked again and again.</param>
    /// <param name="progress">A number that changes as long as there is hope.</param>
    /// <param name="describe">What is so instead, for the failure.</param>
    public static async Task UntilAsync(Func<bool> isSo, Func<long> progress, Func<string> describe)
    {
        long changed = Stopwatch.GetTimestamp();
        long last = progress();
        while (!isSo())
        {
            long now = progress();
            if (now != last)
            {
                last = now;
                changed = Stopwatch.GetTimestamp();
            }

            Assert.True(Stopwatch.GetElapsedTime(changed) < Limit, describe());
            await Task.Delay(Pause);
        }
    }
}
