using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>Numbered events: which the transport promised to be safe, and how often the handler ran for each. Safe for concurrent use.</summary>
/// <param name="capacity">How many numbers there are.</param>
internal sealed class Ledger(int capacity)
{
    private const int PromiseBit = 1 << 30;

    private readonly int[] _states = new int[capacity];
    private int _promised;
    private int _handled;
    private int _kept;

    public int Capacity => capacity;

    /// <summary>Events with the outcome Durable.</summary>
    public int Promised => Volatile.Read(ref _promised);

    /// <summary>Events whose handler ran.</summary>
    public int Handled => Volatile.Read(ref _handled);

    /// <summary>Events with the outcome Durable whose handler never ran.</summary>
    public int[] Lost => [.. Numbers(static state => state == PromiseBit)];

    /// <summary>Events whose handler ran more than once.</summary>
    public int[] Repeated => [.. Numbers(static state => (state & ~PromiseBit) > 1)];

    /// <summary>The transport says that the event is safe.</summary>
    public void Promise(int number)
    {
        int before = Interlocked.Or(ref _states[number], PromiseBit);
        Interlocked.Increment(ref _promised);
        if (before > 0)
        {
            Interlocked.Increment(ref _kept);
        }
    }

    /// <summary>The handler runs.</summary>
    public void Handle(int number)
    {
        int after = Interlocked.Increment(ref _states[number]);
        if ((after & ~PromiseBit) == 1)
        {
            Interlocked.Increment(ref _handled);
        }

        if (after == (PromiseBit | 1))
        {
            Interlocked.Increment(ref _kept);
        }
    }

    public bool IsHandled(int number) => (Volatile.Read(ref _states[number]) & ~PromiseBit) > 0;

    /// <summary>Waits until so many are promised, or until the publishers are done.</summary>
    public Task HasPromisedAsync(int count, Task publishing) => StallGuard.UntilAsync(
        () => Promised >= count || publishing.IsCompleted, () => Promised, () => $"{Promised} events are safe, {count} were expected.");

    /// <summary>Waits until every promise is kept.</summary>
    public Task HasHandledAllAsync() => StallGuard.UntilAsync(
        () => Volatile.Read(ref _kept) == Promised, () => Handled, () => $"{Promised} events are safe, {Lost.Length} of them were not handled: {string.Join(", ", Lost.Take(20))}");

    private IEnumerable<int> Numbers(Func<int, bool> isIn)
    {
        for (int number = 0; number < _states.Length; number++)
        {
            if (isIn(Volatile.Read(ref _states[number])))
            {
                yield return number;
            }
        }
    }
}
