using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Testing;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Versions;

/// <summary>Releases that know different versions, side by side in memory.</summary>
public sealed class RolloutTests : IAsyncDisposable
{
    private readonly TypedEventsHarness _harness = new();
    private readonly List<string> _seen = [];

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    [Fact]
    public async Task Publish_OlderVersionWhileOldReleasesRun_IsHandledByAll()
    {
        HarnessService shop = await StartAsync("shop", registry => registry.AddEvent<Prepared>());
        await StartAsync("old", registry => registry.AddHandler<PreparedV2>(new HandlerDescriptor("old", "tests.prepared"), (message, _) => See($"old {message}")));
        await StartAsync("new", registry => registry.AddHandler<Prepared>(new HandlerDescriptor("new", "tests.prepared"), (message, _) => See($"new {message}")));

        await shop.Bus.PublishAsync(new Prepared("1", "one"), new PublishOptions { Version = 2 });
        await shop.Bus.PublishAsync(new Prepared("2", "two"));
        await _harness.IdleAsync();

        Assert.Equal([$"new {new Prepared("1", "one")}", $"new {new Prepared("2", "two")}", $"old {new PreparedV2("1", "one")}"], _seen.Order(StringComparer.Ordinal));
        Assert.Equal(("old", DeadLetterReason.NewerVersion), (Assert.Single(_harness.Dead).Service, Assert.Single(_harness.Dead).Cause.Reason));
    }

    [Fact]
    public async Task FormerTopic_ThatFailsIsRetriedAndRequeued_StaysUnderIt()
    {
        bool isMended = false;
        HarnessService kitchen = await StartAsync("kitchen", registry => registry.AddHandler<Prepared>(
            new HandlerDescriptor("cook", "tests.prepared") { Retry = new RetryAttribute { Immediate = 0, Delayed = 1 } },
            (message, context) => isMended ? See($"{message.Id} on {context.Topic}, attempt {context.Attempt}") : throw new InvalidOperationException("no stove")));

        OutboundMessage message = new(Messages.Headers<PreparedV1>() with { Topic = "tests.ready" }, Messages.Body(new PreparedV1("1")));
        await kitchen.Services.GetRequiredService<ITransport>().SendAsync(message, default);
        await _harness.IdleAsync();
        await _harness.AdvanceAsync(TimeSpan.FromMinutes(5));
        await _harness.IdleAsync();
        isMended = true;
        long requeued = await kitchen.DeadLetters.RequeueAllAsync();
        await _harness.IdleAsync();

        DeadMessage dead = Assert.Single(_harness.Dead);
        Assert.Equal(("tests.ready", "cook", 2), (dead.Headers.Topic, dead.Headers.HandlerId, dead.Headers.Attempts));
        Assert.Equal(1, requeued);
        Assert.Equal(["1 on tests.ready, attempt 1"], _seen);
    }

    private ValueTask See(string text)
    {
        lock (_seen)
        {
            _seen.Add(text);
        }

        return default;
    }

    private Task<HarnessService> StartAsync(string name, Action<IManifestRegistry> register) => _harness.StartServiceAsync(name, services => services.AddTypedEvents(new TestManifest(register)));
}
