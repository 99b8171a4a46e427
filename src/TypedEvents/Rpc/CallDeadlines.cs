using System;
using System.Threading;
using TypedEvents.Bus;

namespace TypedEvents.Rpc;

/// <summary>One timer for all calls, armed for the earliest deadline it knows. A call that ends early leaves it alone: the next scan finds out.</summary>
internal sealed class CallDeadlines : IDisposable
{
    private readonly TimeProvider _time;
    private readonly Func<long, long> _expire;
    private readonly ITimer _timer;
    private readonly Lock _lock = new();
    private long _next = long.MaxValue;

    /// <param name="time">The clock.</param>
    /// <param name="expire">Ends every call that is due at a timestamp and returns the earliest deadline of the others.</param>
    public CallDeadlines(TimeProvider time, Func<long, long> expire)
    {
        _time = time;
        _expire = expire;
        _timer = time.CreateDetachedTimer(static state => ((CallDeadlines)state!).Expire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The timestamp at which a call that begins now is due.</summary>
    public long After(long now, TimeSpan timeout) => now + (long)Math.Ceiling(timeout.TotalSeconds * _time.TimestampFrequency);

    /// <summary>Makes sure that a deadline is noticed.</summary>
    public void Add(long deadline)
    {
        if (deadline >= Volatile.Read(ref _next))
        {
            return;
        }

        lock (_lock)
        {
            if (deadline < _next)
            {
                _next = deadline;
                Arm(deadline);
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Expire()
    {
        lock (_lock)
        {
            _next = long.MaxValue;
        }

        long earliest = _expire(_time.GetTimestamp());
        if (earliest != long.MaxValue)
        {
            Add(earliest);
        }
    }

    private void Arm(long deadline)
    {
        // Timers count whole milliseconds and would fire early otherwise.
        double milliseconds = Math.Ceiling(_time.GetElapsedTime(_time.GetTimestamp(), deadline).TotalMilliseconds);
        _timer.Change(TimeSpan.FromMilliseconds(Math.Max(milliseconds, 0)), Timeout.InfiniteTimeSpan);
    }
}
