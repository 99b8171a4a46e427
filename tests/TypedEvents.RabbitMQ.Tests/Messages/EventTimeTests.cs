using System;
using TypedEvents.RabbitMq.Messages;

namespace TypedEvents.RabbitMQ.Tests.Messages;

public sealed class EventTimeTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_123);

    [Fact]
    public void From_SecondsAndAnIdOfTheSameSecond_HasTheIdsMilliseconds()
    {
        Assert.Equal(Time, EventTime.From(1_760_000_000, null, Guid.CreateVersion7(Time), out _));
    }

    [Fact]
    public void From_SecondsAndAnIdOfAnotherSecond_HasSeconds()
    {
        Assert.Equal(Time.AddMilliseconds(-123), EventTime.From(1_760_000_000, null, Guid.CreateVersion7(Time.AddSeconds(1)), out _));
    }

    [Fact]
    public void From_IdOfAnotherVersion_HasSeconds()
    {
        byte[] bytes = Guid.CreateVersion7(Time).ToByteArray(bigEndian: true);
        bytes[6] = 0x40;

        Assert.Equal(Time.AddMilliseconds(-123), EventTime.From(1_760_000_000, null, new Guid(bytes, bigEndian: true), out _));
    }

    [Theory]
    [InlineData(45, 45)]
    [InlineData(-1, 0)]
    [InlineData(5000, 999)]
    public void From_Header_WinsAndStaysInItsSecond(long header, long milliseconds)
    {
        Assert.Equal(Time.AddMilliseconds(milliseconds - 123), EventTime.From(1_760_000_000, header, Guid.CreateVersion7(Time), out _));
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
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), EventTime.From(seconds, rest, Guid.Empty, out _));
    }

    [Fact]
    public void From_SecondsAlone_IsNotExact()
    {
        EventTime.From(1_760_000_000, null, Guid.Empty, out bool fromSeconds);
        EventTime.From(1_760_000_000, 123, Guid.Empty, out bool fromHeader);
        EventTime.From(1_760_000_000, null, Guid.CreateVersion7(Time), out bool fromId);

        Assert.Equal((false, true, true), (fromSeconds, fromHeader, fromId));
    }

    [Theory]
    [InlineData(0L, 0L)]
    [InlineData(5_000L, 5_000L)]
    [InlineData(4_294_967_295L, 4_294_967_295L)]
    [InlineData(4_294_967_296L, null)]
    [InlineData(-1L, null)]
    public void Patience_IsWhatTheBrokerTakes(long milliseconds, long? patience)
    {
        Assert.Equal(patience, EventTime.Patience(1_760_000_000_123, Time.AddMilliseconds(milliseconds)));
        Assert.Null(EventTime.Patience(1_760_000_000_123, null));
    }

    [Fact]
    public void IsIn_OnlyVersion7OfThatMillisecond()
    {
        Assert.True(EventTime.IsIn(Guid.CreateVersion7(Time), 1_760_000_000_123));
        Assert.False(EventTime.IsIn(Guid.CreateVersion7(Time), 1_760_000_000_124));
        Assert.False(EventTime.IsIn(Guid.Empty, 0));
    }
}
