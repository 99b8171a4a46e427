using System;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Transports;

public sealed class MessageHeadersTests
{
    private const string Usual = "00-0af7651916cd43dd8448eb211c80319c-00ad6b7169203331-01";

    [Theory]
    [InlineData(Usual)]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")]
    [InlineData("00-00000000000000000000000000000001-0000000000000001-ff")]
    [InlineData("00-0AF7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333g-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331_01")]
    [InlineData("not a trace parent")]
    [InlineData(null)]
    public void TraceParent_OfAnyText_IsThatText(string? text)
    {
        MessageHeaders headers = Create() with { TraceParent = text };

        Assert.Equal(text, headers.TraceParent);
        Assert.Equal(headers, Create() with { TraceParent = text });
    }

    [Fact]
    public void TraceParent_SetAgain_IsTheLast()
    {
        MessageHeaders headers = Create() with { TraceParent = "unusual" };

        Assert.Equal(Usual, (headers with { TraceParent = Usual }).TraceParent);
        Assert.Equal("unusual", (headers with { TraceParent = Usual } with { TraceParent = "unusual" }).TraceParent);
        Assert.Null((headers with { TraceParent = null }).TraceParent);
    }

    [Fact]
    public void Times_ArriveAsTheSameInstant()
    {
        DateTimeOffset time = new(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2));

        MessageHeaders headers = Create() with { Deadline = time, FirstFailure = time };

        Assert.Equal((time, time), (headers.Deadline, headers.FirstFailure));
        Assert.Null((headers with { Deadline = null }).Deadline);
        Assert.Null(Create().FirstFailure);
    }

    private static MessageHeaders Create() => new() { EventId = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), Topic = "order.placed" };
}
