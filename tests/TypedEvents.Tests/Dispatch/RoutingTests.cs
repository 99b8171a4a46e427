using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Dispatch;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Dispatch;

public sealed class RoutingTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public async Task Deliver_SeveralHandlers_AllRunOnTheSameEvent()
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("first", "tests.order.placed"), (message, context) => Call($"{context.HandlerId} {message.Id}"));
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("second", "tests.order.placed"), async (message, context) =>
            {
                await Task.Yield();
                await Call($"{context.HandlerId} {message.Id}");
            });
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("third", "tests.order.placed"), (message, context) => Call($"{context.HandlerId} {message.Id}"));
        });

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        Assert.Equal(["first 42", "second 42", "third 42"], _calls);
        Assert.Same(Settlement.Ack, Assert.Single(host.Transport.Settled));
    }

    [Fact]
    public async Task Deliver_TopicWithPatterns_BothRunAndTheEnvelopeOwnsItsBytes()
    {
        EventEnvelope? kept = null;
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("typed", "tests.order.placed"), (_, context) => Call(context.HandlerId));
            registry.AddPatternHandler(new HandlerDescriptor("audit", "tests.#"), (envelope, context) =>
            {
                kept = envelope;
                return Call(context.HandlerId);
            });
            registry.AddPatternHandler(new HandlerDescriptor("users", "tests.user.*"), (_, context) => Call(context.HandlerId));
        });

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        Assert.Equal(["typed", "audit"], _calls);
        Assert.True(kept!.TryDecode<OrderPlaced>(out var decoded));
        Assert.Equal(new OrderPlaced("42"), decoded);
        Assert.Equal(["tests.#", "tests.order.placed", "tests.user.*"], host.Transport.Topology!.Bindings);
    }

    [Fact]
    public async Task Deliver_TwoVersions_EachGetsItsOwn()
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("v1", "tests.order.placed"), (message, _) => Call(message.ToString()));
            registry.AddHandler<OrderPlacedV2>(new HandlerDescriptor("v2", "tests.order.placed"), (message, _) => Call(message.ToString()));
        });

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlacedV2>(), Messages.Body(new OrderPlacedV2("42", "EUR")));
        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        Assert.Equal([new OrderPlacedV2("42", "EUR").ToString(), new OrderPlaced("42").ToString()], _calls);
        Assert.All(host.Transport.Settled, settled => Assert.Same(Settlement.Ack, settled));
    }

    [Theory]
    [InlineData("tests.order.placed", 3, DeadLetterReason.NewerVersion)]
    [InlineData("tests.order.placed", 1, DeadLetterReason.OlderVersion)]
    [InlineData("tests.order.unheard_of", 1, DeadLetterReason.UnknownEvent)]
    public async Task Deliver_UnknownContract_IsDeadAtOnce(string topic, int version, DeadLetterReason reason)
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlacedV2>(new HandlerDescriptor("v2", "tests.order.placed"), (_, _) => Call("v2")));
        MessageHeaders headers = Messages.Headers<OrderPlaced>() with { Topic = topic, Version = version };

        await host.Transport.DeliverAsync(headers, Messages.Body(new OrderPlaced("42")));

        SettlementCopy copy = Assert.Single(Assert.Single(host.Transport.Settled).Copies);
        Assert.Equal(reason, copy.DeadLetter!.Reason);
        Assert.Null(copy.Headers.HandlerId);
        Assert.Equal(host.Clock.GetUtcNow(), copy.Headers.FirstFailure);
        Assert.Empty(_calls);
    }

    [Fact]
    public async Task Deliver_NewerVersionWithPattern_PatternRunsAndTypedHandlersAreNamed()
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("typed", "tests.order.placed"), (_, _) => Call("typed"));
            registry.AddPatternHandler(new HandlerDescriptor("audit", "#"), (_, context) => Call(context.HandlerId));
        });

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlacedV2>(), Messages.Body(new OrderPlacedV2("42", "EUR")));

        SettlementCopy copy = Assert.Single(Assert.Single(host.Transport.Settled).Copies);
        Assert.Equal(("typed", DeadLetterReason.NewerVersion), (copy.Headers.HandlerId, copy.DeadLetter!.Reason));
        Assert.Equal(["audit"], _calls);
    }

    [Fact]
    public async Task Deliver_CopyNamingAHandler_RunsOnlyIt()
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("first", "tests.order.placed"), (_, _) => Call("first"));
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("second", "tests.order.placed"), (_, context) => Call($"second {context.Attempt}"));
            registry.AddPatternHandler(new HandlerDescriptor("audit", "#"), (_, _) => Call("audit"));
        });

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { HandlerId = "second", Attempts = 3 }, Messages.Body(new OrderPlaced("42")));
        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { HandlerId = "audit" }, Messages.Body(new OrderPlaced("42")));

        Assert.Equal(["second 4", "audit"], _calls);
        Assert.All(host.Transport.Settled, settled => Assert.Same(Settlement.Ack, settled));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deliver_CopyNamingAHandlerThatIsGone_IsDead(bool hasPattern)
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("typed", "tests.order.placed"), (_, _) => Call("typed"));
            if (hasPattern)
            {
                registry.AddPatternHandler(new HandlerDescriptor("audit", "#"), (_, _) => Call("audit"));
            }
        });

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { HandlerId = "gone" }, Messages.Body(new OrderPlaced("42")));

        SettlementCopy copy = Assert.Single(Assert.Single(host.Transport.Settled).Copies);
        Assert.Equal(("gone", DeadLetterReason.UnknownHandler), (copy.Headers.HandlerId, copy.DeadLetter!.Reason));
        Assert.Empty(_calls);
    }

    [Fact]
    public void Find_ManyUnknownTopics_KeepsABoundedCache()
    {
        DispatchTable table = new([], [(new TopicPattern("#"), DispatchAllocationTests.Handler<EventEnvelope>((_, _) => default))]);

        for (int i = 0; i < 5000; i++)
        {
            Assert.Single(table.Find($"topic.{i}")!.Patterns);
        }

        Assert.Equal(1024, table.CachedTopics);
        Assert.Same(table.Find("topic.1"), table.Find("topic.1"));
        Assert.NotSame(table.Find("topic.4000"), table.Find("topic.4000"));
    }

    [Fact]
    public async Task Describe_ListsEventsHandlersAndBindings()
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            registry.AddEvent<Note>();
            registry.AddHandler<OrderPlaced>(new HandlerDescriptor("b", "tests.order.placed"), (_, _) => default);
            registry.AddPatternHandler(new HandlerDescriptor("a", "tests.#"), (_, _) => default);
            registry.AddResponder<PriceOrder, OrderPrice>(new HandlerDescriptor("c", "tests.order.price"), (_, _) => default);
        });

        BusDescription description = host.Bus.Describe();

        Assert.Equal(("orders", "scripted"), (description.Service, description.Transport));
        Assert.Equal(["tests.note", "tests.order.placed", "tests.order.price"], description.Events.Select(found => found.Topic));
        Assert.Equal([null, null, typeof(OrderPrice).FullName], description.Events.Select(found => found.ReplyType));
        Assert.Equal(
            [new HandlerDescription("a", "tests.#", HandlerKind.Pattern), new HandlerDescription("b", "tests.order.placed", HandlerKind.Event), new HandlerDescription("c", "tests.order.price", HandlerKind.Responder)],
            description.Handlers);
        Assert.Equal(["tests.#", "tests.order.placed"], description.Bindings);
    }

    private ValueTask Call(string text)
    {
        _calls.Add(text);
        return default;
    }
}
