using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Bus;

public sealed class PropagationTests
{
    private static readonly EventIdentity Someone = new("u1", "c1", "uc1");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Publish_FromAHandler_InheritsCorrelationIdentityAndCause(bool afterAwait)
    {
        IEventBus? bus = null;
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddEvent<UserRemoved>();
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("chain", "tests.order.placed"), async (_, _) =>
            {
                if (afterAwait)
                {
                    await Task.Yield();
                }

                await bus!.PublishAsync(new UserRemoved("7"));
            });
        });
        bus = host.Bus;

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { CorrelationId = "root", Identity = Someone }, Messages.Body(new OrderPlaced("42")));
        await bus.PublishAsync(new OrderPlaced("later"));

        OutboundMessage[] sent = [.. host.Transport.Sent];
        Assert.Equal(("root", Messages.Id.ToString(), Someone), (sent[0].Headers.CorrelationId, sent[0].Headers.CausationId, sent[0].Headers.Identity));
        Assert.Equal((null, null, null), (sent[1].Headers.CorrelationId, sent[1].Headers.CausationId, sent[1].Headers.Identity));
    }

    [Fact]
    public async Task Publish_FromAHandlerWithOptions_OptionsWin()
    {
        EventIdentity other = new("u2", null, null);
        IEventBus? bus = null;
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(
            new HandlerDescriptor("chain", "tests.order.placed"),
            async (_, _) => await bus!.PublishAsync(new Note(1), new PublishOptions { CorrelationId = "own", Identity = other })));
        bus = host.Bus;

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { CorrelationId = "root", Identity = Someone }, Messages.Body(new OrderPlaced("42")));

        MessageHeaders sent = Assert.Single(host.Transport.Sent).Headers;
        Assert.Equal(("own", Messages.Id.ToString(), other), (sent.CorrelationId, sent.CausationId, sent.Identity));
    }

    [Fact]
    public async Task Call_FromAHandler_InheritsToo()
    {
        IEventBus? bus = null;
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(
            new HandlerDescriptor("chain", "tests.order.placed"),
            async (_, context) => await bus!.CallAsync(new PriceOrder(1, 2m), cancellationToken: context.CancellationToken)),
            transport: new ScriptedTransport { OnRequest = _ => new(new SendResult(PublishOutcome.Unroutable)) });
        bus = host.Bus;

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { CorrelationId = "root", Identity = Someone }, Messages.Body(new OrderPlaced("42")));

        Assert.All(host.Transport.Requests, request => Assert.Equal(("root", Messages.Id.ToString(), Someone), (request.Headers.CorrelationId, request.Headers.CausationId, request.Headers.Identity)));
        Assert.NotEmpty(host.Transport.Requests);
    }

    [Fact]
    public async Task Handler_Context_HasWhatCame()
    {
        EventContext? seen = null;
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(new HandlerDescriptor("look", "tests.order.placed"), (_, context) =>
        {
            seen = context;
            return default;
        }));
        MessageHeaders headers = Messages.Headers<OrderPlaced>() with
        {
            CorrelationId = "root",
            CausationId = "cause",
            Identity = Someone,
            Timestamp = host.Clock.GetUtcNow(),
            Custom = new System.Collections.Generic.Dictionary<string, string> { ["tenant"] = "a" },
            HandlerId = "look",
            Attempts = 3,
        };

        await host.Transport.DeliverAsync(headers, Messages.Body(new OrderPlaced("42")));

        Assert.NotNull(seen);
        Assert.Equal((Messages.Id, "tests.order.placed", 1), (seen.EventId, seen.Topic, seen.Version));
        Assert.Equal(("root", "cause", Someone), (seen.CorrelationId, seen.CausationId, seen.Identity));
        Assert.Equal((4, "look", "shop"), (seen.Attempt, seen.HandlerId, seen.Source));
        Assert.Equal(host.Clock.GetUtcNow(), seen.Timestamp);
        Assert.Equal("a", seen.Headers["tenant"]);
    }
}
