using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Tests.Bus;

namespace TypedEvents.Tests.Pipeline;

/// <summary><see cref="HandlerOptions.Concurrency"/>: a bound of one handler within the bus's own.</summary>
public sealed class HandlerConcurrencyTests
{
    private const int Deliveries = 10;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Attempts_OfOneHandler_AreAsManyAsAllowed(int allowed)
    {
        int running = 0;
        SemaphoreSlim end = new(0);
        await using BusHost host = await StartAsync(allowed, async () =>
        {
            Interlocked.Increment(ref running);
            await end.WaitAsync();
            Interlocked.Decrement(ref running);
        });

        List<Task> deliveries = [.. Enumerable.Range(0, Deliveries).Select(_ => DeliverAsync(host))];
        for (int done = 0; done < Deliveries; done++)
        {
            Assert.Equal(int.Min(allowed, Deliveries - done), Volatile.Read(ref running));
            end.Release();
            await UntilAsync(() => deliveries.Count(delivery => delivery.IsCompleted) == done + 1 && Volatile.Read(ref running) == int.Min(allowed, Deliveries - done - 1));
        }

        await Task.WhenAll(deliveries);
    }

    [Fact]
    public async Task Attempt_ThatFails_GivesItsPlaceBack()
    {
        int attempts = 0;
        await using BusHost host = await StartAsync(1, () => Interlocked.Increment(ref attempts) == 1 ? throw new InvalidOperationException() : Task.CompletedTask);

        await DeliverAsync(host);
        await DeliverAsync(host);

        Assert.Equal(2, attempts);
    }

    private static Task<BusHost> StartAsync(int allowed, Func<Task> handle) => BusHost.StartAsync(
        registry => registry.AddHandler<OrderPlaced>(new HandlerDescriptor("order", "tests.order.placed") { Retry = new RetryAttribute { Immediate = 0, Delayed = 0 } }, async (_, _) => await handle()),
        events => events.ConfigureHandler("order", options => options.Concurrency = allowed));

    private static Task DeliverAsync(BusHost host) => host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using CancellationTokenSource guard = new(TimeSpan.FromMinutes(1));
        while (!isSo())
        {
            await Task.Delay(1, guard.Token);
        }
    }
}
