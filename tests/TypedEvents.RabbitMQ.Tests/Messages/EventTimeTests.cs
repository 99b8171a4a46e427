using System;
using TypedEvents.RabbitMq.Messages;

namespace TypedEvents.RabbitMQ.Tests.Messages;

public sealed class EventTimeTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_123);

    [Fact]
    public void From_SecondsAndAnIdOfTheSameSecond_HasTheIdsMilliseconds()
    {
        Assert.Equal(Time, EventTime.From(1_760_000_000, null, Guid.CreateVersion7(Time)));
    }

    [Fact]
    public void From_SecondsAndAnIdOfAnotherSecond_HasSeconds()
    {
        Assert.Equal(Time.AddMilliseconds(-123), EventTime.From(1_760_000_000, null, Guid.CreateVersion7(Time.AddSeconds(1))));
    }

    [Fact]
    public void From_IdOfAnotherVersion_HasSeconds()
    {
        byte[] bytes = Guid.CreateVersion7(Time).ToByteArray(bigEndian: true);
        bytes[6] = 0x40;

        Assert.Equal(Time.AddMilliseconds(-123), EventTime.From(1_760_000_000, null, new Guid(bytes, bigEndian: true)));
    }

    [Theory]
    [InlineData(45, 45)]
    [InlineData(-1, 0)]
    [InlineData(5000, 999)]
    public void From_Header_WinsAndStaysInItsSecond(long header, long milliseconds)
    {
        Assert.Equal(Time.AddMilliseconds(milliseconds - 123), EventTime.From(1_760_000_000, header, Guid.CreateVersion7(Time)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-1000)]
    [InlineData(-62_135_596_800_000)]
    [InlineData(253_402_300_799_999)]
    [InlineData(1_760_000_000_123)]
    public void Split_AnyTime_ComesBack(long milliseconds)
    {
        (long seconds, long rest) = EventTime.Split(milliseconds);

        Assert.InRange(rest, 0, 999);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), EventTime.From(seconds, rest, Guid.Empty));
    }

    [Fact]
    public void IsIn_OnlyVersion7OfThatMillisecond()
    {
        Assert.True(EventTime.IsIn(Guid.CreateVersion7(Time), 1_760_000_000_123));
        Assert.False(EventTime.IsIn(Guid.CreateVersion7(Time), 1_760_000_000_124));
        Assert.False(EventTime.IsIn(Guid.Empty, 0));
    }
}
