using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Testing;

namespace TypedEvents.Tests.Testing;

public sealed class FakeClockTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeClock _clock = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Advance_MovesTimeAndTimestampAlike()
    {
        DateTimeOffset start = _clock.GetUtcNow();
        long timestamp = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromTicks(12_345_678));

        Assert.Equal(TimeSpan.FromTicks(12_345_678), _clock.GetUtcNow() - start);
        Assert.Equal(TimeSpan.FromTicks(12_345_678), _clock.GetElapsedTime(timestamp));
    }

    [Fact]
    public void Advance_Backwards_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => _clock.Advance(-Second));

    [Fact]
    public void Advance_FiresInDueOrder_AndTiesInTheOrderOfArming()
    {
        Arm("late", 3 * Second);
        Arm("early", Second);
        Arm("tie one", 2 * Second);
        Arm("tie two", 2 * Second);

        _clock.Advance(2 * Second);
        Assert.Equal(["early", "tie one", "tie two"], _fired);

        _clock.Advance(Second);
        Assert.Equal("late", _fired[^1]);
    }

    [Fact]
    public void Advance_ShortOfTheDueTime_FiresNothing()
    {
        Arm("timer", Second);

        _clock.Advance(Second - TimeSpan.FromTicks(1));

        Assert.Empty(_fired);
        Assert.Equal(TimeSpan.FromTicks(1), _clock.UntilNextTimer);
    }

    [Fact]
    public void FiringTimer_SeesItsDueTime_AndMayArmAnother()
    {
        DateTimeOffset start = _clock.GetUtcNow();
        List<TimeSpan> seen = [];
        using ITimer outer = _clock.CreateTimer(
            _ =>
            {
                seen.Add(_clock.GetUtcNow() - start);
                _clock.CreateTimer(_ => seen.Add(_clock.GetUtcNow() - start), null, Second, Timeout.InfiniteTimeSpan);
            },
            null,
            Second,
            Timeout.InfiniteTimeSpan);

        _clock.Advance(5 * Second);

        Assert.Equal([Second, 2 * Second], seen);
        Assert.Equal(start + (5 * Second), _clock.GetUtcNow());
    }

    [Fact]
    public void PeriodicTimer_FiresEachTime_UntilItIsChanged()
    {
        using ITimer timer = _clock.CreateTimer(_ => _fired.Add("tick"), null, Second, 2 * Second);

        _clock.Advance(5 * Second);
        Assert.Equal(3, _fired.Count);

        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.Advance(10 * Second);
        Assert.Equal(3, _fired.Count);
    }

    [Fact]
    public void DisposedTimer_DoesNotFireAndCannotBeChanged()
    {
        ITimer timer = Arm("disposed", Second);
        timer.Dispose();

        Assert.False(timer.Change(Second, Timeout.InfiniteTimeSpan));
        _clock.Advance(2 * Second);

        Assert.Empty(_fired);
        Assert.Equal(0, _clock.ArmedTimers);
        Assert.Null(_clock.UntilNextTimer);
    }

    [Fact]
    public void TimerWithoutDelay_FiresAtTheNextAdvance()
    {
        Arm("now", TimeSpan.Zero);
        Assert.Empty(_fired);

        _clock.Advance(TimeSpan.Zero);

        Assert.Equal(["now"], _fired);
    }

    [Fact]
    public async Task DelayAndCancellationOfTheRuntime_RunOnIt()
    {
        Task delay = Task.Delay(Second, _clock);
        using CancellationTokenSource timeout = new(2 * Second, _clock);

        _clock.Advance(Second);
        await delay;
        Assert.False(timeout.IsCancellationRequested);

        _clock.Advance(Second);
        Assert.True(timeout.IsCancellationRequested);
    }

    private ITimer Arm(string name, TimeSpan due) => _clock.CreateTimer(_ => _fired.Add(name), null, due, Timeout.InfiniteTimeSpan);
}
