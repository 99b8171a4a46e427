using System;
using System.Collections.Generic;
using System.Threading;
using TypedEvents.Bus;

namespace TypedEvents.Transports;

/// <summary>Messages that enter their queue later, in the order in which they are due. Guarded by the broker.</summary>
internal sealed class DelayedMessages
{
    // Some timers count whole milliseconds and fire early; one more millisecond then avoids spinning on the rest.
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(30);

    private readonly PriorityQueue<(InMemoryQueue Queue, QueuedMessage Message), (TimeSpan Due, long Order)> _messages = new();
    private readonly InMemoryBroker _broker;
    private readonly TimeProvider _time;
    private readonly long _origin;
    private ITimer? _timer;
    private long _order;

    public DelayedMessages(InMemoryBroker broker, TimeProvider time)
    {
        _broker = broker;
        _time = time;
        _origin = time.GetTimestamp();
    }

    public int Count => _messages.Count;

    /// <summary>Takes over the message's reference on its body.</summary>
    public void Add(InMemoryQueue queue, QueuedMessage message, TimeSpan delay)
    {
        _messages.Enqueue((queue, message), (_time.GetElapsedTime(_origin) + delay, _order++));
        Arm(TimeSpan.Zero);
    }

    private void OnTimer()
    {
        List<QueuedMessage> orphans = [];
        lock (_broker.Gate)
        {
            TimeSpan now = _time.GetElapsedTime(_origin);
            int before = _messages.Count;
            while (_messages.TryPeek(out (InMemoryQueue Queue, QueuedMessage Message) next, out (TimeSpan Due, long Order) rank) && rank.Due <= now)
            {
                _messages.Dequeue();
                InMemoryBroker.Reenter(next.Queue, next.Message, orphans);
            }

            Arm(_messages.Count == before ? Early : TimeSpan.Zero);
            _broker.CheckIdle();
        }

        InMemoryBroker.FailOrphans(orphans);
    }

    private void Arm(TimeSpan atLeast)
    {
        if (!_messages.TryPeek(out _, out (TimeSpan Due, long Order) rank))
        {
            return;
        }

        TimeSpan wait = rank.Due - _time.GetElapsedTime(_origin);
        wait = wait < atLeast ? atLeast : wait > LongestTimer ? LongestTimer : wait;
        _timer ??= _time.CreateDetachedTimer(static state => ((DelayedMessages)state!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
