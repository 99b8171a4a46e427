using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents;

/// <content>Knowing, by counting, that nothing is under way.</content>
public sealed partial class InMemoryBroker
{
    private readonly List<InMemoryConsumer> _leaving = [];
    private List<TaskCompletionSource>? _idleWaiters;

    /// <summary>Sees every message; null for none.</summary>
    internal IInMemoryObserver? Observer { get; init; }

    /// <summary>Copies that wait for their delay.</summary>
    internal int DelayedCount
    {
        get
        {
            lock (Gate)
            {
                return _delayed.Count;
            }
        }
    }

    /// <summary>Completes when no send waits for room, no callback runs, nothing delivered is unsettled, and no queue that somebody
    /// consumes holds a message. Delayed copies do not count.</summary>
    internal Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            if (IsIdle())
            {
                return Task.CompletedTask;
            }

            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (_idleWaiters ??= []).Add(waiter);
            return waiter.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Releases who waits for idleness. Called with the lock held after everything that may have been the last thing under way.</summary>
    internal void CheckIdle()
    {
        if (_idleWaiters is not null && IsIdle())
        {
            _idleWaiters.ForEach(waiter => waiter.TrySetResult());
            _idleWaiters = null;
        }
    }

    private bool IsIdle() =>
        _waitingSends == 0
        && _leaving.TrueForAll(consumer => consumer.IsResting)
        && _requests.Values.All(queue => queue.IsIdle)
        && _services.Values.All(service => service.Queue.IsIdle);
}
