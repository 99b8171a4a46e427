using System;
using System.Collections.Concurrent;
using System.Threading;
using TypedEvents.RabbitMq.Topology;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>The system's time, but bindings are renewed when the test says so.</summary>
internal sealed class RenewalClock : TimeProvider
{
    private readonly ConcurrentQueue<Action> _due = new();

    public void Renew()
    {
        foreach (Action renew in _due)
        {
            renew();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period == BindingRenewal.Interval)
        {
            _due.Enqueue(() => callback(state));
            (dueTime, period) = (Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        return base.CreateTimer(callback, state, dueTime, period);
    }
}
