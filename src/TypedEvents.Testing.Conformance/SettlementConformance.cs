using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>A delivery is settled once, by whom it was delivered to; until then it is not lost.</summary>
public abstract class SettlementConformance : TransportConformance
{
    [Fact]
    public async Task Ack_IsTrueOnceAndThenFalse()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received received = await users.NextAsync();

        Assert.True(await received.AckAsync());
        Assert.False(await received.AckAsync());
        Assert.False(await received.AbandonAsync());
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Ack_ForgetsTheMessage()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        await users.NextAndAckAsync();
        await users.DisposeAsync();

        TestService next = await ServeAsync("users", "user.created");

        await next.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Abandon_DeliversAgainUnchanged()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created", "text");
        Received first = await users.NextAsync();

        Assert.True(await first.AbandonAsync());

        Received second = await users.NextAndAckAsync();
        Assert.Equal(first.Headers, second.Headers);
        Assert.Equal(first.Body, second.Body);
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Abandon_Again_IsFalseAndDeliversOnce()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received first = await users.NextAsync();

        Assert.True(await first.AbandonAsync());
        Assert.False(await first.AbandonAsync());

        await users.NextAndAckAsync();
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Abandon_ThenAckOfTheOldDelivery_IsFalse()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received first = await users.NextAsync();
        await first.AbandonAsync();
        Received second = await users.NextAsync();

        Assert.False(await first.AckAsync());
        Assert.True(await second.AckAsync());
    }

    [Fact]
    public async Task Replace_ByNothing_ForgetsTheMessage()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");

        Assert.True(await (await users.NextAsync()).SettleAsync(Settlement.Replace([])));

        await users.NothingElseArrivesAsync();
        Assert.Equal(0, await users.DeadLetters.CountAsync());
    }

    [Fact]
    public async Task Settle_ByAnotherReplica_IsFalseAndChangesNothing()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received received = await users.NextAsync();
        TestService other = await ServeAsync("users", "user.created");

        Assert.False(await other.Transport.SettleAsync(received.Delivery, Settlement.Ack, default));

        Assert.True(await received.AckAsync());

        // With one replica left, it is certain who would get what still waits.
        await users.StopAsync();
        await other.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Settle_AfterDisposal_IsFalseAndTheMessageComesAgain()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created", "text");
        Received received = await users.NextAsync();
        await users.DisposeAsync();

        Assert.False(await received.AckAsync());

        TestService next = await ServeAsync("users", "user.created");
        Assert.Equal("text", (await next.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Settle_ByManyAtOnce_SucceedsForOne()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created");
        Received received = await users.NextAsync();

        bool[] results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => i % 2 == 0 ? received.AckAsync() : received.RetryAsync(default)))).OrFail();

        Assert.Single(results, settled => settled);
    }

    [Fact]
    public async Task Settle_InAnotherOrder_Works()
    {
        TestService users = await ServeAsync("users", concurrency: 3, "user.created");
        for (int i = 0; i < 3; i++)
        {
            await users.SendAsync("user.created", $"{i}");
        }

        List<Received> received = await users.NextAsync(3);

        Assert.True(await received[1].AckAsync());
        Assert.True(await received[2].AckAsync());
        Assert.True(await received[0].AckAsync());
    }

    [Fact]
    public async Task Disposal_ReturnsExactlyWhatIsUnsettled_InItsOrder()
    {
        TestService users = await ServeAsync("users", concurrency: 4, "user.created");
        List<Received> received = [];
        for (int i = 0; i < 4; i++)
        {
            await users.SendAsync("user.created", $"{i}");
            received.Add(await users.NextAsync());
        }

        await received[1].AckAsync();
        await users.DisposeAsync();

        TestService next = await ServeAsync("users", "user.created");
        Assert.Equal("0", (await next.NextAndAckAsync()).Text);
        Assert.Equal("2", (await next.NextAndAckAsync()).Text);
        Assert.Equal("3", (await next.NextAndAckAsync()).Text);
        await next.NothingElseArrivesAsync();
    }
}
