using System;
using System.Linq;
using System.Text;
using TypedEvents.RabbitMq.Topology;

namespace TypedEvents.RabbitMQ.Tests.Topology;

public sealed class RabbitMqNamesTests
{
    private static readonly RabbitMqNames Names = new("tchu_events", "orders");

    [Fact]
    public void Names_OfAService_AreAsDocumented()
    {
        Assert.Equal("tchu_events.rpc", Names.RequestExchange);
        Assert.Equal("orders.dead", Names.DeadLetters);
        Assert.Equal("orders.dead.lock", Names.DeadLetterLock);
        Assert.Equal("orders.retry.100", Names.Delay(TimeSpan.FromMilliseconds(100)));
        Assert.Equal("orders.retry.86400000", Names.Delay(TimeSpan.FromDays(1)));
        Assert.Equal("tchu_events.rpc.order.price", Names.RequestQueue("order.price"));
    }

    [Fact]
    public void RequestQueue_OfALongTopic_FitsAndIsItsOwn()
    {
        string longest = new('t', 239);
        string tooLong = new('ü', 120);

        Assert.Equal($"tchu_events.rpc.{longest}", Names.RequestQueue(longest));
        Assert.Equal(255, Names.RequestQueue(longest).Length);
        Assert.Equal(56, Encoding.UTF8.GetByteCount(Names.RequestQueue(tooLong)));
        Assert.Equal(Names.RequestQueue(tooLong), Names.RequestQueue(tooLong));
        Assert.NotEqual(Names.RequestQueue(tooLong), Names.RequestQueue(tooLong + "x"));
    }

    [Fact]
    public void Names_OfTheLongestThatIsAllowed_FitIntoAmqp()
    {
        RabbitMqNames longest = new(new string('e', 200), new string('q', 200));
        string[] all = [longest.RequestExchange, longest.DeadLetters, longest.DeadLetterLock, .. DelayLadder.Rungs.Select(longest.Delay)];

        Assert.All(all, name => Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 255));
        Assert.InRange(longest.RequestQueue(new string('t', 255)).Length, 1, 255);
    }
}
