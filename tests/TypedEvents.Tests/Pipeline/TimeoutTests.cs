using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Pipeline;

public sealed class TimeoutTests
{
    private static readonly HandlerDescriptor Slow = new("slow", "tests.order.placed")
    {
        Timeout = new TimeoutAttribute(10),
        Retry = new RetryAttribute { Immediate = 0, Delayed = 0 },
    };

    [Fact]
    public async Task Timeout_HandlerObeysItsToken_IsDeadAsTimedOut()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(
            Slow, async (_, context) => await Task.Delay(Timeout.Infinite, context.CancellationToken)));

        Task delivered = DeliverAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(9.999));
        Assert.False(delivered.IsCompleted);
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await delivered;

        DeadLetterCause cause = Assert.Single(Assert.Single(host.Transport.Settled).Copies).DeadLetter!;
        Assert.Equal((DeadLetterReason.HandlerTimedOut, typeof(TimeoutException).FullName), (cause.Reason, cause.ExceptionType));
        Assert.Empty(host.Core.HungHandlers.Ids);
    }

    [Fact]
    public async Task Timeout_HandlerEndsInTime_IsAckedAndLeavesNoTimer()
    {
        TaskCompletionSource work = new();
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(Slow, async (_, _) => await work.Task));

        Task delivered = DeliverAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(9));
        work.SetResult();
        await delivered;

        Assert.Same(Settlement.Ack, Assert.Single(host.Transport.Settled));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(host.Core.HungHandlers.Ids);
    }

    [Fact]
    public async Task Timeout_HandlerThrowsSomethingElseAfterwards_IsAFailure()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(Slow, async (_, context) =>
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new InvalidOperationException("cleanup");
        }));

        Task delivered = DeliverAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await delivered;

        Assert.Equal(DeadLetterReason.HandlerFailed, Assert.Single(Assert.Single(host.Transport.Settled).Copies).DeadLetter!.Reason);
    }

    [Fact]
    public async Task Timeout_HandlerIgnoresItsToken_IsLeftBehindAndCountedUntilItEnds()
    {
        TaskCompletionSource hang = new();
        EventContext? hungContext = null;
        List<string> ran = [];
        await using BusHost host = await BusHost.StartAsync(
            registry =>
            {
                registry.AddHandler<OrderPlaced>(Slow, async (_, context) =>
                {
                    hungContext = context;
                    await hang.Task;
                });
                registry.AddHandler<OrderPlaced>(new HandlerDescriptor("next", "tests.order.placed"), (_, context) =>
                {
                    ran.Add(context.HandlerId);
                    return default;
                });
            },
            builder => builder.Services.AddHealthChecks().AddTypedEvents());
        HealthCheckService health = host.Services.GetRequiredService<HealthCheckService>();

        Task delivered = DeliverAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.False(delivered.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await delivered;

        Assert.Equal(["next"], ran);
        Assert.Equal("slow", hungContext!.HandlerId);
        Assert.True(hungContext.CancellationToken.IsCancellationRequested);
        Assert.Equal(["slow"], host.Core.HungHandlers.Ids);
        Assert.Equal(HealthStatus.Degraded, (await health.CheckHealthAsync()).Entries["typedevents-live"].Status);
        Assert.Equal(DeadLetterReason.HandlerTimedOut, Assert.Single(Assert.Single(host.Transport.Settled).Copies).DeadLetter!.Reason);

        hang.SetResult();
        await host.Log.WaitAsync(TypedEventsEventIds.HungHandlerEnded);
        Assert.Empty(host.Core.HungHandlers.Ids);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync()).Entries["typedevents-live"].Status);
    }

    [Fact]
    public async Task Timeout_EveryAttempt_HasItsOwn()
    {
        int attempts = 0;
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(
            Slow with { Retry = new RetryAttribute { Immediate = 1, Delayed = 0 } },
            async (_, context) =>
            {
                attempts++;
                if (context.Attempt == 1)
                {
                    await Task.Delay(Timeout.Infinite, context.CancellationToken);
                }

                Assert.False(context.CancellationToken.IsCancellationRequested);
            }));

        Task delivered = DeliverAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(10));
        await delivered;

        Assert.Equal(2, attempts);
        Assert.Same(Settlement.Ack, Assert.Single(host.Transport.Settled));
    }

    private static Task DeliverAsync(BusHost host) => host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>(), Messages.Body(new OrderPlaced("42")));
}
