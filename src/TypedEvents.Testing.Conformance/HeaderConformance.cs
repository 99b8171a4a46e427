using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>Headers arrive as they were sent, and what was not sent stays absent.</summary>
public abstract class HeaderConformance : TransportConformance
{
    [Fact]
    public async Task Headers_AllSet_ArriveEqual()
    {
        MessageHeaders sent = TestMessage.Headers("user.created") with
        {
            Version = 7,
            Fingerprint = 0x0123456789ABCDEF,
            Format = WireFormat.Json,
            Timestamp = new DateTimeOffset(2026, 2, 3, 4, 5, 6, 789, TimeSpan.Zero),
            Source = "users",
            CorrelationId = "correlation",
            CausationId = "causation",
            Identity = new EventIdentity("user", "company", "membership"),
            WithoutIdentityReason = "a reason",
            TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            TraceState = "vendor=value",
            Attempts = 2,
            HandlerId = "Users.On@user.created",
            FirstFailure = new DateTimeOffset(2026, 2, 3, 4, 5, 7, 12, TimeSpan.Zero),
            Deadline = new DateTimeOffset(2026, 2, 3, 4, 6, 0, 1, TimeSpan.Zero),
        };

        Assert.Equal(sent, await RoundTripAsync(sent));
    }

    [Fact]
    public async Task Headers_NotSet_StayAbsent()
    {
        MessageHeaders arrived = await RoundTripAsync(TestMessage.Headers("user.created") with { Timestamp = DateTimeOffset.UnixEpoch });

        Assert.Equal(new MessageHeaders { EventId = arrived.EventId, Topic = "user.created", Timestamp = DateTimeOffset.UnixEpoch }, arrived);
    }

    [Fact]
    public async Task Fingerprint_UsesAll64Bits()
    {
        MessageHeaders arrived = await RoundTripAsync(TestMessage.Headers("user.created") with { Fingerprint = ulong.MaxValue });

        Assert.Equal(ulong.MaxValue, arrived.Fingerprint);
    }

    [Theory]
    [InlineData("user", null, null)]
    [InlineData(null, "company", null)]
    [InlineData(null, null, "membership")]
    [InlineData("", "", "")]
    [InlineData("Zoë", "株式会社", "🙂")]
    public async Task Identity_KeepsWhatIsKnown(string? user, string? company, string? membership)
    {
        EventIdentity identity = new(user, company, membership);

        Assert.Equal(identity, (await RoundTripAsync(TestMessage.Headers("user.created") with { Identity = identity })).Identity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("line\nbreak\tand \"quotes\"")]
    [InlineData("Zoë 株式会社 🙂")]
    public async Task CustomHeader_KeepsItsValue(string value)
    {
        Dictionary<string, string> custom = new() { ["tenant"] = value };

        Assert.Equal(custom, (await RoundTripAsync(TestMessage.Headers("user.created") with { Custom = custom })).Custom);
    }

    [Fact]
    public async Task CustomHeaders_AsManyAndAsLongAsAllowed_Arrive()
    {
        Dictionary<string, string> custom = Enumerable.Range(0, 64).ToDictionary(i => $"header-{i}", i => new string((char)('a' + (i % 26)), 448));
        custom["header-0"] = new string('x', 4096);

        Assert.Equal(custom, (await RoundTripAsync(TestMessage.Headers("user.created") with { Custom = custom })).Custom);
    }

    [Fact]
    public async Task CustomHeader_CalledLikeOneOfOurs_DoesNotReplaceIt()
    {
        Dictionary<string, string> custom = new()
        {
            ["topic"] = "other", ["version"] = "9", ["attempts"] = "9", ["handler"] = "other", ["message-id"] = "other", ["traceparent"] = "other", ["type"] = "other",
        };
        MessageHeaders sent = TestMessage.Headers("user.created") with { Version = 2, TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" };

        MessageHeaders arrived = await RoundTripAsync(sent with { Custom = custom });

        Assert.Equal(sent, arrived with { Custom = null });
        Assert.Equal(custom, arrived.Custom);
    }

    [Fact]
    public async Task CustomHeaders_SurviveARetry()
    {
        Dictionary<string, string> custom = new() { ["tenant"] = "acme" };
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync(new OutboundMessage(TestMessage.Headers("user.created") with { Custom = custom }, default));

        await (await users.NextAsync()).RetryAsync(TimeSpan.Zero);

        Assert.Equal(custom, (await users.NextAndAckAsync()).Headers.Custom);
    }

    [Fact]
    public async Task Topic_OfTheGreatestLength_Arrives()
    {
        string topic = string.Join('.', Enumerable.Repeat("abcdefg", 32))[..255];
        TestService users = await ServeAsync("users", topic);

        await users.SendAsync(topic);

        Assert.Equal(topic, (await users.NextAndAckAsync()).Headers.Topic);
    }

    // Custom headers are compared by content where they matter; a record compares the dictionaries by reference.
    private async Task<MessageHeaders> RoundTripAsync(MessageHeaders headers)
    {
        TestService users = await ServeAsync("users", headers.Topic);
        await users.SendAsync(new OutboundMessage(headers, default));
        return (await users.NextAndAckAsync()).Headers;
    }
}
