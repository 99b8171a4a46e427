using System;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMq.Benchmarks.Measuring;

/// <summary>Counts what the handlers of all peers have seen. Static, because some of them are.</summary>
internal static class Handled
{
    private static Expectation? _expected;

    /// <summary>Starts to count from zero.</summary>
    /// <param name="count">After how many to complete.</param>
    /// <param name="after">How many to let pass before <paramref name="onAfter"/>.</param>
    /// <param name="onAfter">Runs in the handler that comes then.</param>
    /// <param name="onEach">Runs in every handler, with the order's number.</param>
    public static Task ExpectAsync(int count, int after = 0, Action? onAfter = null, Action<int>? onEach = null)
    {
        Expectation expected = new(count, after, onAfter, onEach);
        Volatile.Write(ref _expected, expected);
        return expected.Completion;
    }

    /// <summary>Called by every handler, once for every message.</summary>
    public static void One(int number = 0) => Volatile.Read(ref _expected)?.One(number);

    private sealed class Expectation(int count, int after, Action? onAfter, Action<int>? onEach)
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _seen;

        public Task Completion => _done.Task;

        public void One(int number)
        {
            onEach?.Invoke(number);
            int seen = Interlocked.Increment(ref _seen);
            if (seen == after + 1)
            {
                onAfter?.Invoke();
            }

            if (seen == count)
            {
                _done.TrySetResult();
            }
        }
    }
}
