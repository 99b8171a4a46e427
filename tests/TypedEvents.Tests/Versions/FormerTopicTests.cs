using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TypedEvents.Dispatch;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Versions;

public sealed class FormerTopicTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public async Task Deliver_FormerTopic_IsBoundAndHandledInEveryVersion()
    {
        await using BusHost host = await StartAsync();

        await host.Transport.DeliverAsync(Messages.Headers<PreparedV1>() with { Topic = "tests.ready" }, Messages.Body(new PreparedV1("1")));
        await host.Transport.DeliverAsync(Messages.Headers<Prepared>() with { Topic = "tests.made_ready" }, Messages.Body(new Prepared("3", "three")));

        Assert.Equal(["tests.made_ready", "tests.prepared", "tests.ready"], host.Transport.Topology!.Bindings);
        Assert.Equal(["current 1 on tests.ready", "current 3 on tests.made_ready"], _calls);
        Assert.All(host.Transport.Settled, settled => Assert.Same(Settlement.Ack, settled));
    }

    [Fact]
    public async Task Deliver_FormerTopicWithPatterns_PatternsMatchTheTopicAsPublished()
    {
        await using BusHost host = await StartAsync(registry =>
        {
            registry.AddPatternHandler(new HandlerDescriptor("former", "tests.ready"), (envelope, _) => Call($"former on {envelope.Topic}"));
            registry.AddPatternHandler(new HandlerDescriptor("current pattern", "tests.prepared"), (_, _) => Call("current pattern"));
        });

        await host.Transport.DeliverAsync(Messages.Headers<Prepared>() with { Topic = "tests.ready" }, Messages.Body(new Prepared("3", "three")));

        Assert.Equal(["current 3 on tests.ready", "former on tests.ready"], _calls);
    }

    [Fact]
    public async Task Deliver_CopyUnderAFormerTopic_RunsTheHandlerThatItNames()
    {
        await using BusHost host = await StartAsync(registry => registry.AddHandler<Prepared>(new HandlerDescriptor("second", "tests.prepared"), (_, context) => Call($"second {context.Attempt}")));

        await host.Transport.DeliverAsync(Messages.Headers<Prepared>() with { Topic = "tests.ready", HandlerId = "second", Attempts = 2 }, Messages.Body(new Prepared("3", "three")));

        Assert.Equal(["second 3"], _calls);
    }

    [Fact]
    public async Task Deliver_FormerTopicThatFails_DiesUnderThatTopic()
    {
        await using BusHost host = await StartAsync();

        await host.Transport.DeliverAsync(Messages.Headers<Prepared>() with { Topic = "tests.ready", Version = 4 }, Messages.Body(new Prepared("3", "three")));

        SettlementCopy copy = Assert.Single(Assert.Single(host.Transport.Settled).Copies);
        Assert.Equal(("tests.ready", DeadLetterReason.NewerVersion), (copy.Headers.Topic, copy.DeadLetter!.Reason));
    }

    [Fact]
    public async Task Publish_EventThatWasRenamed_GoesToItsTopicOnly()
    {
        await using BusHost host = await StartAsync();

        await host.Bus.PublishAsync(new Prepared("1", "one"));

        Assert.Equal("tests.prepared", Assert.Single(host.Transport.Sent).Headers.Topic);
    }

    [Fact]
    public async Task Describe_TellsFormerTopicsAndOlderVersions()
    {
        await using BusHost host = await StartAsync();

        BusDescription description = host.Bus.Describe();

        EventDescription prepared = Assert.Single(description.Events);
        Assert.Equal(["tests.made_ready", "tests.ready"], prepared.FormerTopics);
        Assert.Equal([1, 2], prepared.OlderVersions);
        Assert.Equal(["tests.made_ready", "tests.prepared", "tests.ready"], description.Bindings);
    }

    [Fact]
    public void Register_FormerTopicThatAnotherEventHas_Throws()
    {
        Contract renamed = new("a", 1, typeof(Prepared), 1, null) { FormerTopics = ["b"] };
        Contract owner = new("b", 1, typeof(Word), 1, null);
        string message = $"'b' is a former topic of {typeof(Prepared).FullName} ('a'), and {typeof(Word).FullName} has it too. Take it out of [FormerTopics], or give the other event another topic.";

        Assert.Equal(message, Refusal(renamed, owner));
        Assert.Equal(message, Refusal(owner, renamed));
        Assert.Contains("former topic of", Refusal(renamed, owner with { Topic = "c", FormerTopics = ["b"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Register_FormerTopicOfTwoVersions_IsNoClash()
    {
        EventTopics topics = new();
        topics.Add(new("a", 1, typeof(PreparedV1), 1, null) { FormerTopics = ["b"] });
        topics.Add(new("a", 2, typeof(PreparedV2), 1, null) { FormerTopics = ["b"] });
    }

    private static string Refusal(params Contract[] contracts)
    {
        EventTopics topics = new();
        return Assert.Throws<InvalidOperationException>(() => Array.ForEach(contracts, topics.Add)).Message;
    }

    private Task<BusHost> StartAsync(Action<IManifestRegistry>? more = null) => BusHost.StartAsync(registry =>
    {
        registry.AddHandler<Prepared>(new HandlerDescriptor("current", "tests.prepared"), (message, context) => Call($"{context.HandlerId} {message.Id} on {context.Topic}"));
        more?.Invoke(registry);
    });

    private ValueTask Call(string text)
    {
        _calls.Add(text);
        return default;
    }
}
