using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Bus;
using TypedEvents.Testing;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Testing;

/// <summary>Whole services with generated contracts, on the harness.</summary>
public sealed class HarnessTests : IAsyncDisposable
{
    private const string Topic = "tests.order.placed";

    private readonly TypedEventsHarness _harness = new();

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    [Fact]
    public async Task Publish_ThreeServices_EachHandlesItOnce()
    {
        List<string> seen = [];
        HarnessService shop = await StartAsync("shop", registry => registry.AddHandler(Handler("shop"), Record<OrderPlaced>(seen, "shop")));
        await StartAsync("mail", registry => registry.AddHandler(Handler("mail"), Record<OrderPlaced>(seen, "mail")));
        await StartAsync("analytics", registry => registry.AddPatternHandler(new HandlerDescriptor("all", "tests.#"), (envelope, _) =>
        {
            Add(seen, $"analytics {envelope.Topic}");
            return default;
        }));

        PublishReceipt receipt = await shop.Bus.PublishAsync(new OrderPlaced("1"));
        await _harness.IdleAsync();

        Assert.Equal(["analytics " + Topic, "mail", "shop"], seen.Order(StringComparer.Ordinal));
        Assert.Equal(["analytics", "mail", "shop"], _harness.Handled.Select(handled => handled.Service).Order(StringComparer.Ordinal));
        Assert.All(_harness.Handled, handled => Assert.Equal(receipt.EventId, handled.Headers.EventId));
        Assert.Equal([new OrderPlaced("1")], _harness.PublishedOf<OrderPlaced>());
        Assert.Empty(_harness.PublishedOf<UserRemoved>());
    }

    [Fact]
    public async Task Publish_ToTwoReplicas_IsHandledOnce()
    {
        const int Count = 100;
        List<string> seen = [];
        HarnessService one = await StartAsync("shop", registry => registry.AddHandler(Handler("shop"), Record<OrderPlaced>(seen)));
        await StartAsync("shop", registry => registry.AddHandler(Handler("shop"), Record<OrderPlaced>(seen)));

        await one.Bus.PublishBatchAsync(Enumerable.Range(0, Count).Select(i => new OrderPlaced($"{i}")));
        await _harness.IdleAsync();

        Assert.Equal(Count, seen.Count);
        Assert.Equal(Count, _harness.Handled.DistinctBy(handled => handled.Headers.EventId).Count());
    }

    [Fact]
    public async Task IdleAsync_AfterALongChain_ReturnsAtItsEnd()
    {
        const int Hops = 50;
        int hops = 0;
        HarnessService? ping = null;
        EventInvoker<OrderPlaced> passOn = async (message, _) =>
        {
            await Task.Yield();
            Interlocked.Increment(ref hops);
            int next = int.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture) + 1;
            if (next < Hops)
            {
                await ping!.Bus.PublishAsync(new OrderPlaced($"{next}"));
            }
        };
        ping = await StartAsync("ping", registry => registry.AddHandler(Handler("ping"), passOn));

        await ping.Bus.PublishAsync(new OrderPlaced("0"));
        await _harness.IdleAsync();

        Assert.Equal(Hops, Volatile.Read(ref hops));
    }

    [Fact]
    public async Task IdleAsync_WhileAHandlerRuns_Waits()
    {
        TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        HarnessService shop = await StartAsync("shop", registry => registry.AddHandler<OrderPlaced>(Handler("shop"), async (_, _) =>
        {
            entered.SetResult();
            await gate.Task;
        }));
        await shop.Bus.PublishAsync(new OrderPlaced("1"));
        await entered.Task;

        Task idle = _harness.IdleAsync();
        Assert.False(idle.IsCompleted);
        using CancellationTokenSource patience = new();
        Task impatient = _harness.IdleAsync(patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.SetResult();

        await idle;
        Assert.Single(_harness.Handled);
    }

    [Fact]
    public async Task IdleAsync_WithNothingSent_IsComplete()
    {
        await StartAsync("shop", registry => registry.AddEvent<OrderPlaced>());

        Assert.True(_harness.IdleAsync().IsCompleted);
    }

    [Fact]
    public async Task FailingHandler_IsRetriedWhenTheClockMoves_AndOnlyIt()
    {
        List<string> seen = [];
        HarnessService shop = await StartAsync("shop", registry =>
        {
            registry.AddHandler(Handler("steady"), Record<OrderPlaced>(seen, "steady"));
            registry.AddHandler<OrderPlaced>(Retrying("flaky", delayed: 5), (_, context) =>
            {
                Add(seen, $"flaky {context.Attempt}");
                return context.Attempt < 3 ? throw new InvalidOperationException("not yet") : default;
            });
        });

        await shop.Bus.PublishAsync(new OrderPlaced("1"));
        await _harness.IdleAsync();
        Assert.Equal(["flaky 1", "steady"], seen.Order(StringComparer.Ordinal));
        Assert.Equal(1, _harness.Delayed);

        await _harness.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(["flaky 1", "flaky 2", "flaky 3", "steady"], seen.Order(StringComparer.Ordinal));
        Assert.Equal([1, 2], _harness.Retried.Select(retried => retried.Headers.Attempts));
        Assert.Equal(0, _harness.Delayed);
        Assert.Empty(_harness.Dead);
    }

    [Fact]
    public async Task HopelessHandler_EndsAmongTheDeadLetters_AndRunsAgainWhenRequeued()
    {
        bool isRepaired = false;
        List<string> seen = [];
        HarnessService shop = await StartAsync("shop", registry => registry.AddHandler<OrderPlaced>(Retrying("hopeless", delayed: 2), (message, context) =>
        {
            Add(seen, $"{message.Id} {context.Attempt}");
            return isRepaired ? default : throw new InvalidOperationException("broken");
        }));

        await shop.Bus.PublishAsync(new OrderPlaced("1"));
        await _harness.AdvanceAsync(TimeSpan.FromHours(1));

        DeadMessage dead = Assert.Single(_harness.Dead);
        Assert.Equal(("shop", DeadLetterReason.HandlerFailed, "hopeless", 3), (dead.Service, dead.Cause.Reason, dead.Headers.HandlerId, dead.Headers.Attempts));
        Assert.Equal(1, await shop.DeadLetters.CountAsync());

        isRepaired = true;
        Assert.Equal(1, await shop.DeadLetters.RequeueAllAsync());
        await _harness.IdleAsync();

        Assert.Equal(["1 1", "1 2", "1 3", "1 1"], seen);
        Assert.Equal(0, await shop.DeadLetters.CountAsync());
        Assert.Single(_harness.Handled);
    }

    [Fact]
    public async Task HangingHandler_TimesOutWhenTheClockMoves()
    {
        TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        HandlerDescriptor descriptor = Retrying("hanging", delayed: 0) with { Timeout = new TimeoutAttribute(5) };
        HarnessService shop = await StartAsync("shop", registry => registry.AddHandler<OrderPlaced>(descriptor, async (_, context) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        }));
        await shop.Bus.PublishAsync(new OrderPlaced("1"));
        await entered.Task;

        _harness.Clock.Advance(TimeSpan.FromSeconds(5));
        await _harness.IdleAsync();

        Assert.Equal(DeadLetterReason.HandlerTimedOut, Assert.Single(_harness.Dead).Cause.Reason);
    }

    [Fact]
    public async Task Call_BetweenServices_IsAnswered_UntilTheResponderStops()
    {
        HarnessService prices = await StartAsync("prices", registry => registry.AddResponder<PriceOrder, OrderPrice>(
            new HandlerDescriptor("price", "tests.order.price"),
            (request, _) => new(new OrderPrice(request.Quantity * request.Price))));
        HarnessService shop = await StartAsync("shop", registry => registry.AddRequest<PriceOrder, OrderPrice>());

        Assert.Equal(new OrderPrice(19m), await shop.Bus.CallAsync(new PriceOrder(2, 9.5m)));
        Assert.Equal(new PriceOrder(2, 9.5m), Assert.Single(_harness.Requested).Decode<PriceOrder>());
        Assert.Empty(_harness.Published);

        await prices.StopAsync();
        await Assert.ThrowsAsync<NoResponderException>(async () => await shop.Bus.CallAsync(new PriceOrder(2, 9.5m)));
    }

    [Fact]
    public async Task StoppedService_FindsItsMessagesAtTheNextStart()
    {
        List<string> seen = [];
        HarnessService shop = await StartAsync("shop", registry => registry.AddEvent<OrderPlaced>());
        HarnessService mail = await StartAsync("mail", registry => registry.AddHandler(Handler("mail"), Record<OrderPlaced>(seen, "first")));
        await mail.DisposeAsync();

        await shop.Bus.PublishAsync(new OrderPlaced("1"));
        await _harness.IdleAsync();
        Assert.Empty(seen);

        await StartAsync("mail", registry => registry.AddHandler(Handler("mail"), Record<OrderPlaced>(seen, "second")));
        await _harness.IdleAsync();
        Assert.Equal(["second"], seen);
    }

    private static HandlerDescriptor Handler(string id) => new(id, Topic);

    private static HandlerDescriptor Retrying(string id, int delayed) =>
        Handler(id) with { Retry = new RetryAttribute { Immediate = 0, Delayed = delayed, BaseDelaySeconds = 10 } };

    private static EventInvoker<T> Record<T>(List<string> seen, string? text = null) => (message, _) =>
    {
        Add(seen, text ?? $"{message}");
        return default;
    };

    private static void Add(List<string> seen, string text)
    {
        lock (seen)
        {
            seen.Add(text);
        }
    }

    private Task<HarnessService> StartAsync(string name, Action<IManifestRegistry> register) => _harness.StartServiceAsync(name, services =>
    {
        services.AddSingleton<RandomSource>(new ConstantRandomSource(0.5));
        services.AddTypedEvents(new TestManifest(register));
    });
}
