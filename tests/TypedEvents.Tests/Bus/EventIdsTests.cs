using System;
using TypedEvents.Bus;
using TypedEvents.Testing;

namespace TypedEvents.Tests.Bus;

public sealed class EventIdsTests
{
    [Fact]
    public void Next_IsAUuidVersion7OfTheInjectedTime()
    {
        FakeClock clock = new(new DateTimeOffset(2026, 11, 21, 9, 30, 0, 123, TimeSpan.Zero));

        Guid id = new EventIds(clock, new ConstantRandomSource(0)).Next();

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
        string hex = id.ToString("N");
        Assert.Equal(clock.GetUtcNow().ToUnixTimeMilliseconds(), Convert.ToInt64(hex[..12], 16));
        Assert.EndsWith("01000000", hex, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_SystemRandomness_NeverRepeats()
    {
        EventIds ids = new(new FakeClock(), new SystemRandomSource());
        System.Collections.Generic.HashSet<Guid> seen = [];

        for (int i = 0; i < 10_000; i++)
        {
            Assert.True(seen.Add(ids.Next()));
        }
    }
}
