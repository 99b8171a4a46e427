using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>A message is replaced by copies, each delivered after its own delay to the service that asked.</summary>
public abstract class RetryConformance : TransportConformance
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongDelay = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Retry_ComesAgainWithTheHeadersOfTheCopy()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received first = await users.NextAsync();
        MessageHeaders headers = first.Headers with
        {
            HandlerId = "Users.On@user.created",
            Attempts = 3,
            FirstFailure = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };

        Assert.True(await first.SettleAsync(Settlement.Replace([new SettlementCopy(headers, TimeSpan.Zero)])));

        Assert.Equal(headers, (await users.NextAndAckAsync()).Headers);
    }

    [Fact]
    public async Task Retry_KeepsTheBodyAndForgetsTheOriginal()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created", "text");

        await (await users.NextAsync()).RetryAsync(TimeSpan.Zero);

        Assert.Equal("text", (await users.NextAndAckAsync()).Text);
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Retry_OfAFormerTopic_ComesAgainUnderIt()
    {
        TestService users = await ServeAsync("users", "user.created", "user.made");
        await users.SendAsync("user.made", "text");

        await (await users.NextAsync()).RetryAsync(TimeSpan.Zero);

        Received again = await users.NextAndAckAsync();
        Assert.Equal(("user.made", "handler", "text"), (again.Headers.Topic, again.Headers.HandlerId, again.Text));
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Retry_DoesNotComeBeforeItsDelay()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received first = await users.NextAsync();
        long asked = Fixture.Time.GetTimestamp();

        await first.RetryAsync(Delay);
        await users.NothingElseArrivesAsync();
        await Fixture.PassAsync(Delay);

        Received copy = await users.NextAndAckAsync();
        Assert.True(Fixture.Time.GetElapsedTime(asked, copy.ArrivedAt) >= Delay);
    }

    [Fact]
    public async Task Retry_WithAShortDelay_OvertakesALongOne()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created", "slow");
        await (await users.NextAsync()).RetryAsync(LongDelay);
        await users.SendAsync("user.created", "fast");
        await (await users.NextAsync()).RetryAsync(Delay);

        await Fixture.PassAsync(Delay);

        Assert.Equal("fast", (await users.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Retry_ComesOnlyToTheServiceThatAsked()
    {
        TestService users = await ServeAsync("users", "user.created");
        TestService mail = await ServeAsync("mail", "user.*");
        await users.SendAsync("user.created");
        await mail.NextAndAckAsync();

        await (await users.NextAsync()).RetryAsync(TimeSpan.Zero);

        await users.NextAndAckAsync();
        await mail.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Retry_ForTwoHandlers_ComesOnceForEach()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created", "text");
        Received received = await users.NextAsync();

        await received.SettleAsync(Settlement.Replace([received.Retry(default, "one", 1), received.Retry(default, "two", 1)]));

        List<Received> copies = [await users.NextAndAckAsync(), await users.NextAndAckAsync()];
        Assert.Equal(["one", "two"], copies.Select(copy => copy.Headers.HandlerId).Order());
        Assert.All(copies, copy => Assert.Equal((received.Headers.EventId, "text"), (copy.Headers.EventId, copy.Text)));
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Retry_WaitingWhenItsReplicaGoes_ComesToTheOther()
    {
        TestService dying = await ServeAsync("users", "user.created");
        await dying.SendAsync("user.created", "text");
        await (await dying.NextAsync()).RetryAsync(Delay);

        await dying.DisposeAsync();
        TestService heir = await ServeAsync("users", "user.created");
        await Fixture.PassAsync(Delay);

        Assert.Equal("text", (await heir.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Retry_DueWhileTheServiceIsDown_ComesAtItsNextStart()
    {
        TestService first = await ServeAsync("users", "user.created");
        await first.SendAsync("user.created", "text");
        await (await first.NextAsync()).RetryAsync(Delay);
        await first.DisposeAsync();
        await Fixture.PassAsync(Delay);

        TestService second = await ServeAsync("users", "user.created");

        Assert.Equal("text", (await second.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Retry_OfARetry_CountsOn()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        for (int attempt = 1; attempt <= 5; attempt++)
        {
            Received received = await users.NextAsync();
            Assert.Equal(attempt - 1, received.Headers.Attempts);
            await received.RetryAsync(TimeSpan.Zero, attempts: attempt);
        }

        Assert.Equal(5, (await users.NextAndAckAsync()).Headers.Attempts);
    }

    [Fact]
    public async Task Retry_Settled_DoesNotComeAgain()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        await (await users.NextAsync()).RetryAsync(TimeSpan.Zero);
        await users.NextAndAckAsync();
        await users.DisposeAsync();

        TestService next = await ServeAsync("users", "user.created");

        await next.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Retry_Abandoned_ComesAgainAsTheCopy()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        await (await users.NextAsync()).RetryAsync(TimeSpan.Zero, "handler", attempts: 2);
        Received copy = await users.NextAsync();

        await copy.AbandonAsync();

        Assert.Equal(copy.Headers, (await users.NextAndAckAsync()).Headers);
    }
}
