using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace TypedEvents.Testing;

/// <summary>A clock that stands still until the test moves it. Safe for concurrent use.</summary>
/// <remarks>Timers fire inside <see cref="Advance"/>, on its thread, one after the other. A timer with no delay fires at the next advance, even one of zero.</remarks>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<FakeTimer> _armed = [];
    private DateTimeOffset _now;
    private long _order;

    /// <summary>Creates a clock.</summary>
    /// <param name="start">What it shows at first. Default the start of 2026, UTC.</param>
    public FakeClock(DateTimeOffset? start = null) => _now = (start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).ToUniversalTime();

    /// <summary>How many timers are armed.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (_lock)
            {
                return _armed.Count;
            }
        }
    }

    /// <summary>How long until the next timer fires; null when none is armed.</summary>
    public TimeSpan? UntilNextTimer
    {
        get
        {
            lock (_lock)
            {
                return Next() is { } next ? Later(next.Due, _now) - _now : null;
            }
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock, firing every timer that becomes due, in due order and, where equal, in the order in which they were armed.
    /// While a timer fires, the clock shows its due time; timers armed meanwhile fire too when they become due.</summary>
    /// <param name="by">How far; not negative.</param>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset until = GetUtcNow() + by;
        while (TakeDue(until) is { } timer)
        {
            timer.Fire();
        }
    }

    internal void Arm(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _armed.Remove(timer);
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                timer.Due = _now + dueTime;
                timer.Order = _order++;
                _armed.Add(timer);
            }
        }
    }

    private FakeTimer? TakeDue(DateTimeOffset until)
    {
        lock (_lock)
        {
            if (Next() is not { } timer || timer.Due > until)
            {
                _now = Later(until, _now);
                return null;
            }

            _armed.Remove(timer);
            _now = Later(timer.Due, _now);
            if (timer.Period > TimeSpan.Zero)
            {
                Arm(timer, timer.Period, timer.Period);
            }

            return timer;
        }
    }

    private FakeTimer? Next() => _armed.OrderBy(timer => timer.Due).ThenBy(timer => timer.Order).FirstOrDefault();

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
