using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Pipeline;

public sealed class RetryTests
{
    private readonly List<int> _attempts = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fail_ThenSucceedAtOnce_IsAcked(bool afterAwait)
    {
        await using BusHost host = await StartAsync(attempt => attempt < 3, afterAwait);

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        Assert.Equal([1, 2, 3], _attempts);
        Assert.Same(Settlement.Ack, Assert.Single(host.Transport.Settled));
        Assert.Equal(2, host.Log[TypedEventsEventIds.RetryNow].Count);
    }

    [Fact]
    public async Task Fail_RoundUsedUp_IsReplacedByADelayedCopyNamingTheHandler()
    {
        await using BusHost host = await StartAsync(_ => true);

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { CorrelationId = "root" }, Messages.Body(new OrderPlaced("42")));

        SettlementCopy copy = Assert.Single(Assert.Single(host.Transport.Settled).Copies);
        Assert.Equal([1, 2, 3], _attempts);
        Assert.Null(copy.DeadLetter);
        Assert.Equal(TimeSpan.FromSeconds(0.5), copy.Delay);
        Assert.Equal(("flaky", 3, "root"), (copy.Headers.HandlerId, copy.Headers.Attempts, copy.Headers.CorrelationId));
        Assert.Equal(host.Clock.GetUtcNow(), copy.Headers.FirstFailure);
    }

    [Fact]
    public async Task Fail_EveryAttempt_DoublesTheDelayThenDies()
    {
        await using BusHost host = await StartAsync(_ => true);
        DateTimeOffset firstFailure = host.Clock.GetUtcNow();
        List<SettlementCopy> copies = [];
        MessageHeaders headers = Messages.Headers<OrderPlaced>();

        do
        {
            await host.Transport.DeliverAsync(headers, Messages.Body(new OrderPlaced("42")));
            Assert.True(host.Transport.Settled.TryDequeue(out Settlement? settled));
            copies.Add(Assert.Single(settled.Copies));
            headers = copies[^1].Headers;
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }
        while (copies[^1].DeadLetter is null);

        Assert.Equal(Enumerable.Range(1, 18), _attempts);
        Assert.Equal([0.5, 1, 2, 4, 8], copies.SkipLast(1).Select(copy => copy.Delay.TotalSeconds));
        Assert.All(copies, copy => Assert.Equal(firstFailure, copy.Headers.FirstFailure));
        Assert.Equal(18, headers.Attempts);
        Assert.Equal(new DeadLetterCause(DeadLetterReason.HandlerFailed, "attempt 18", typeof(InvalidOperationException).FullName), copies[^1].DeadLetter);
        Assert.Contains("flaky", Assert.Single(host.Log[TypedEventsEventIds.DeadLettered]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fail_OneOfThree_OthersAreNotRunAgain()
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            Add(registry, "before", fails: false);
            Add(registry, "fails", fails: true);
            Add(registry, "after", fails: false);
        });

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        SettlementCopy copy = Assert.Single(Assert.Single(host.Transport.Settled).Copies);
        Assert.Equal(("fails", (DeadLetterCause?)null), (copy.Headers.HandlerId, copy.DeadLetter));
        Assert.Equal(5, _attempts.Count);
    }

    [Fact]
    public async Task Fail_TwoOfThree_GetACopyEach()
    {
        await using BusHost host = await BusHost.StartAsync(registry =>
        {
            Add(registry, "a", fails: true);
            Add(registry, "b", fails: false);
            Add(registry, "c", fails: true);
        });

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        Assert.Equal(["a", "c"], Assert.Single(host.Transport.Settled).Copies.Select(copy => copy.Headers.HandlerId));
    }

    [Fact]
    public async Task Fail_LongMessage_IsCutInTheDeadLetter()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(
            new HandlerDescriptor("flaky", "tests.order.placed") { Retry = new RetryAttribute { Immediate = 0, Delayed = 0 } },
            (_, _) => throw new InvalidOperationException(new string('é', 10_000))));

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        Assert.Equal(new string('é', 4096), Assert.Single(Assert.Single(host.Transport.Settled).Copies).DeadLetter!.Message);
    }

    [Theory]
    [InlineData("not a body", DeadLetterReason.Undecodable)]
    [InlineData("", DeadLetterReason.Undecodable)]
    [InlineData(null, DeadLetterReason.Invalid)]
    public async Task Deliver_Poison_IsDeadAtOnceAndNoHandlerRuns(string? body, DeadLetterReason reason)
    {
        await using BusHost host = await StartAsync(_ => false);
        ReadOnlyMemory<byte> bytes = body is null ? Messages.Body(new OrderPlaced("42", 1000)) : System.Text.Encoding.UTF8.GetBytes(body);

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), bytes);

        SettlementCopy copy = Assert.Single(Assert.Single(host.Transport.Settled).Copies);
        Assert.Equal((reason, 0), (copy.DeadLetter!.Reason, copy.Headers.Attempts));
        Assert.Empty(_attempts);
    }

    [Fact]
    public async Task Settle_ConnectionGone_IsLogged()
    {
        await using BusHost host = await StartAsync(_ => false);
        host.Transport.OnSettle = _ => false;

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

        Assert.Single(host.Log[TypedEventsEventIds.SettlementLost]);
    }

    private Task<BusHost> StartAsync(Func<int, bool> fails, bool afterAwait = false) => BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(
        new HandlerDescriptor("flaky", "tests.order.placed"),
        (_, context) => afterAwait ? LaterAsync(context.Attempt, fails) : Now(context.Attempt, fails)));

    private void Add(IManifestRegistry registry, string id, bool fails) => registry.AddHandler<OrderPlaced>(
        new HandlerDescriptor(id, "tests.order.placed"),
        (_, context) =>
        {
            _attempts.Add(context.Attempt);
            return fails ? throw new InvalidOperationException(id) : default;
        });

    private ValueTask Now(int attempt, Func<int, bool> fails)
    {
        _attempts.Add(attempt);
        return fails(attempt) ? throw new InvalidOperationException($"attempt {attempt}") : default;
    }

    private async ValueTask LaterAsync(int attempt, Func<int, bool> fails)
    {
        await Task.Yield();
        await Now(attempt, fails);
    }
}
