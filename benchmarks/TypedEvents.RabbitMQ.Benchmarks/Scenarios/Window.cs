using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>Callers at work, each on one message at a time, until all are done.</summary>
internal static class Window
{
    /// <summary>Runs the operation once for every message, and notes how long each took.</summary>
    public static async Task<Latencies> RunAsync(int callers, int messages, Func<int, ValueTask> operation)
    {
        Latencies latencies = new(messages);
        await RunAsync(callers, 0, messages, operation, latencies);
        return latencies;
    }

    /// <summary>Runs the operation once for every message from a number up to another.</summary>
    public static Task RunAsync(int callers, int from, int to, Func<int, ValueTask> operation, Latencies latencies)
    {
        int next = from - 1;
        return Task.WhenAll(Enumerable.Range(0, callers).Select(_ => CallerAsync()));

        async Task CallerAsync()
        {
            for (int number; (number = Interlocked.Increment(ref next)) < to;)
            {
                latencies.Start(number);
                await operation(number);
                latencies.End(number);
            }
        }
    }
}
