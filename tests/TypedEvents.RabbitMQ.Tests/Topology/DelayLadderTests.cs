using System;
using System.Linq;
using TypedEvents.RabbitMq.Topology;

namespace TypedEvents.RabbitMQ.Tests.Topology;

public sealed class DelayLadderTests
{
    [Fact]
    public void Rungs_Ascend()
    {
        Assert.Equal(DelayLadder.Rungs.Distinct().Order(), DelayLadder.Rungs);
    }

    [Fact]
    public void For_EveryDelay_IsTheShortestRungThatIsNotShorter()
    {
        Random random = new(1);
        for (int i = 0; i < 10_000; i++)
        {
            TimeSpan delay = TimeSpan.FromMilliseconds(random.NextInt64(1, 86_400_001));

            TimeSpan rung = DelayLadder.For(delay);

            Assert.True(rung >= delay);
            Assert.DoesNotContain(DelayLadder.Rungs, other => other >= delay && other < rung);
        }
    }

    [Fact]
    public void For_ARung_IsThatRung()
    {
        Assert.All(DelayLadder.Rungs, rung => Assert.Equal(rung, DelayLadder.For(rung)));
    }

    [Fact]
    public void For_MoreThanADay_IsADay()
    {
        Assert.Equal(TimeSpan.FromDays(1), DelayLadder.For(TimeSpan.FromDays(40)));
    }
}
