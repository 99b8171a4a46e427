using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Bus;

public sealed class IdentityTests
{
    private static readonly EventIdentity Someone = new("u1", "c1", "uc1");

    [Fact]
    public async Task Publish_RequiredIdentityMissing_ThrowsAndSendsNothing()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<UserRemoved>());

        await Assert.ThrowsAsync<EventIdentityException>(async () => await host.Bus.PublishAsync(new UserRemoved("7")));

        Assert.Empty(host.Transport.Sent);
    }

    [Fact]
    public async Task Publish_WithIdentity_IsSentAlong()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<UserRemoved>());

        await host.Bus.PublishAsync(new UserRemoved("7"), new PublishOptions { Identity = Someone });

        MessageHeaders sent = Assert.Single(host.Transport.Sent).Headers;
        Assert.Equal(Someone, sent.Identity);
        Assert.Null(sent.WithoutIdentityReason);
    }

    [Fact]
    public async Task Publish_WithoutIdentityForAReason_IsLoggedAndSentAlong()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<UserRemoved>());

        await host.Bus.PublishAsync(new UserRemoved("7"), PublishOptions.WithoutIdentity("nightly cleanup"));

        Assert.Equal("nightly cleanup", Assert.Single(host.Transport.Sent).Headers.WithoutIdentityReason);
        Assert.Contains("nightly cleanup", Assert.Single(host.Log[TypedEventsEventIds.WithoutIdentity]), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("nightly cleanup", false)]
    public async Task Consume_RequiredIdentityMissing_IsDeadUnlessAReasonCame(string? reason, bool isDead)
    {
        int handled = 0;
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<UserRemoved>(new HandlerDescriptor("remove", "tests.user.removed"), (_, _) =>
        {
            handled++;
            return default;
        }));

        await host.Transport.DeliverAsync(
            Messages.Headers<UserRemoved>() with { Format = WireFormat.Json, WithoutIdentityReason = reason },
            Messages.Body(new UserRemoved("7"), WireFormat.Json));

        Settlement settled = Assert.Single(host.Transport.Settled);
        Assert.Equal(isDead ? 0 : 1, handled);
        Assert.Equal(isDead ? DeadLetterReason.IdentityMissing : null, settled.Copies.Count == 0 ? null : settled.Copies[0].DeadLetter?.Reason);
    }
}
