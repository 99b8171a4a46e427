using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>Every service with a matching binding gets every message once, whether it runs or not.</summary>
public abstract class BroadcastConformance : TransportConformance
{
    [Fact]
    public async Task Message_ForThreeServices_ReachesEachOnce()
    {
        TestService[] services =
        [
            await ServeAsync("users", "user.created"),
            await ServeAsync("mail", "user.created"),
            await ServeAsync("analytics", "user.*"),
        ];

        await services[0].SendAsync("user.created", "Ann");

        foreach (TestService service in services)
        {
            Assert.Equal("Ann", (await service.NextAndAckAsync()).Text);
            await service.NothingElseArrivesAsync();
        }
    }

    [Fact]
    public async Task Message_DoesNotReachAServiceWithOtherBindings()
    {
        TestService users = await ServeAsync("users", "user.created");
        TestService orders = await ServeAsync("orders", "order.placed");

        await orders.SendAsync("user.created");

        await users.NextAndAckAsync();
        await orders.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Message_MatchingSeveralBindingsOfAService_ReachesItOnce()
    {
        TestService users = await ServeAsync("users", "#", "user.*", "user.created");

        await users.SendAsync("user.created");

        await users.NextAndAckAsync();
        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Message_SettledByOneService_StaysForTheOther()
    {
        TestService users = await ServeAsync("users", "user.created");
        TestService mail = await ProvisionAsync("mail", 1, "user.created");
        await users.SendAsync("user.created");
        await users.NextAndAckAsync();

        await mail.CollectAsync();

        await mail.NextAndAckAsync();
    }

    [Fact]
    public async Task Message_FailedInOneService_DoesNotComeAgainToTheOther()
    {
        TestService users = await ServeAsync("users", "user.created");
        TestService mail = await ServeAsync("mail", "user.created");
        await users.SendAsync("user.created");

        await mail.NextAndAckAsync();
        await (await users.NextAsync()).AbandonAsync();

        await users.NextAndAckAsync();
        await mail.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Message_SentWhileAServiceIsDown_ArrivesAtItsNextStart()
    {
        TestService first = await ServeAsync("users", "user.created");
        await first.StopAsync();
        await first.DisposeAsync();
        TestService publisher = await PublisherAsync();

        Assert.Equal(Fixture.Sent, (await publisher.SendAsync("user.created", "missed")).Outcome);
        TestService second = await ServeAsync("users", "user.created");

        Assert.Equal("missed", (await second.NextAndAckAsync()).Text);
    }

    [Fact]
    public async Task Service_StartedWithFewerBindings_IsUnboundFromTheRest()
    {
        TestService first = await ServeAsync("users", "user.created", "user.deleted");
        await first.DisposeAsync();

        TestService second = await ServeAsync("users", "user.created");

        Assert.Equal(PublishOutcome.Unroutable, (await second.SendAsync("user.deleted")).Outcome);
        await second.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Service_StartedWithMoreBindings_GetsThemToo()
    {
        TestService first = await ServeAsync("users", "user.created");
        Assert.Equal(PublishOutcome.Unroutable, (await first.SendAsync("user.deleted")).Outcome);
        await first.DisposeAsync();

        TestService second = await ServeAsync("users", "user.created", "user.deleted");
        await second.SendAsync("user.deleted");

        Assert.Equal("user.deleted", (await second.NextAndAckAsync()).Headers.Topic);
    }
}
