using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Tests;

/// <summary>Ends waits that would never end. A guard only ever fails a test; no test takes its time into account.</summary>
internal static class Guard
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static Task OrFailAsync(this Task task) => task.WaitAsync(Limit);

    public static Task OrFailAsync(this ValueTask task) => task.AsTask().WaitAsync(Limit);

    public static Task<T> OrFailAsync<T>(this Task<T> task) => task.WaitAsync(Limit);

    public static Task<T> OrFailAsync<T>(this ValueTask<T> task) => task.AsTask().WaitAsync(Limit);

    /// <summary>Waits until something is so.</summary>
    /// <param name="isSo">Asked again and again.</param>
    /// <param name="describe">What is so instead, for the failure.</param>
    public static async Task UntilAsync(Func<Task<bool>> isSo, Func<string> describe)
    {
        long started = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Limit, describe());
            await Task.Delay(Pause);
        }
    }

    /// <summary>Waits until something is so.</summary>
    public static Task UntilAsync(Func<bool> isSo, Func<string> describe) => UntilAsync(() => Task.FromResult(isSo()), describe);
}
