using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>A full queue makes its publishers wait. For transports whose queues have a bound that publishers wait at; the fixture's is
/// <see cref="Capacity"/> messages.</summary>
public abstract class BackPressureConformance : TransportConformance
{
    /// <summary>How many messages a queue of the fixture's broker takes before publishers wait.</summary>
    protected const int Capacity = 4;

    [Fact]
    public async Task Send_IntoAFullQueue_WaitsForRoom()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        await FillAsync(users, "user.created");
        Task<SendResult> waiting = StartSend(users, "user.created", "last");

        Assert.False(waiting.IsCompleted);
        await users.CollectAndAckAsync();

        Assert.Equal(Fixture.Sent, (await waiting.OrFail()).Outcome);
        Assert.Equal(["0", "1", "2", "3", "last"], (await users.NextAsync(Capacity + 1)).Select(received => received.Text));
    }

    [Fact]
    public async Task Send_CancelledWhileItWaits_SendsNothing()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        await FillAsync(users, "user.created");
        using CancellationTokenSource cancellation = new();
        Task<SendResult> waiting = StartSend(users, "user.created", "cancelled", cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.OrFail());
        await users.CollectAsync();
        for (int i = 0; i < Capacity; i++)
        {
            Assert.Equal($"{i}", (await users.NextAndAckAsync()).Text);
        }

        await users.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Send_ToAFullAndAFreeQueue_EntersBothOrNone()
    {
        TestService full = await ProvisionAsync("full", 1, "user.created", "filler");
        TestService free = await ServeAsync("free", "user.created");
        await FillAsync(full, "filler");
        using CancellationTokenSource cancellation = new();
        Task<SendResult> cancelled = StartSend(full, "user.created", "cancelled", cancellation.Token);
        Task<SendResult> waiting = StartSend(full, "user.created", "waiting");

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.OrFail());
        await full.CollectAndAckAsync();
        await waiting.OrFail();

        Assert.Equal("waiting", (await free.NextAndAckAsync()).Text);
        Assert.Equal("waiting", (await full.NextAsync(Capacity + 1))[Capacity].Text);
        await free.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Sends_ThatWait_EnterInTheirOrder()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        await FillAsync(users, "user.created");
        Task<SendResult>[] waiting = [.. Enumerable.Range(Capacity, 20).Select(i => StartSend(users, "user.created", $"{i}"))];

        await users.CollectAndAckAsync();
        await Task.WhenAll(waiting).OrFail();

        IEnumerable<string> expected = Enumerable.Range(0, Capacity + 20).Select(i => $"{i}");
        Assert.Equal(expected, (await users.NextAsync(Capacity + 20)).Select(received => received.Text));
    }

    [Fact]
    public async Task Send_PastOneThatWaits_DoesNotOvertakeIt()
    {
        TestService users = await ProvisionAsync("users", 1, "user.created");
        await FillAsync(users, "user.created");
        Task<SendResult> first = StartSend(users, "user.created", "first");
        Task<SendResult> second = StartSend(users, "user.created", "second");

        await users.CollectAsync();
        for (int i = 0; i < Capacity; i++)
        {
            await users.NextAndAckAsync();
        }

        Assert.Equal("first", (await users.NextAndAckAsync()).Text);
        Assert.Equal("second", (await users.NextAndAckAsync()).Text);
        await Task.WhenAll(first, second).OrFail();
    }

    [Fact]
    public async Task Send_ToOtherServices_GoesOnWhileOneQueueIsFull()
    {
        TestService full = await ProvisionAsync("full", 1, "filler");
        TestService users = await ServeAsync("users", "user.created");
        await FillAsync(full, "filler");
        Task<SendResult> waiting = StartSend(full, "filler", "last");

        await users.SendAsync("user.created", "text");

        Assert.Equal("text", (await users.NextAndAckAsync()).Text);
        Assert.False(waiting.IsCompleted);
        await full.CollectAndAckAsync();
        await waiting.OrFail();
    }

    [Fact]
    public async Task Settlements_NeverWaitForRoom()
    {
        TestService users = await ServeAsync("users", "user.created");
        await users.SendAsync("user.created", "held");
        Received held = await users.NextAsync();
        await FillAsync(users, "user.created");

        Assert.True(await held.RetryAsync(TimeSpan.Zero, "retried"));

        List<Received> rest = [];
        for (int i = 0; i <= Capacity; i++)
        {
            rest.Add(await users.NextAndAckAsync());
        }

        Assert.Single(rest, received => received.Headers.HandlerId == "retried");
    }

    [Fact]
    public async Task Request_ToAFullResponder_WaitsForRoom()
    {
        TestService orders = await ServeAsync("orders");
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await orders.CollectRepliesAsync();
        await orders.RespondAsync("order.get", async delivery =>
        {
            orders.Collect(delivery);
            await gate.Task;
            await orders.Replies.ReplyAsync(delivery, default, default);
            await orders.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });
        await orders.RequestAsync("order.get");
        await orders.NextAsync();
        for (int i = 0; i < Capacity; i++)
        {
            await orders.RequestAsync("order.get");
        }

        Task<SendResult> waiting = orders.Replies.RequestAsync(TestMessage.Text("order.get", "last"), default).AsTask();
        Assert.False(waiting.IsCompleted);
        gate.SetResult();

        Assert.Equal(Fixture.Requested, (await waiting.OrFail()).Outcome);
        for (int i = 0; i < Capacity + 2; i++)
        {
            await orders.NextReplyAsync();
        }
    }

    private static Task<SendResult> StartSend(TestService service, string topic, string text, CancellationToken cancellationToken = default) =>
        service.Transport.SendAsync(TestMessage.Text(topic, text), cancellationToken).AsTask();

    private async Task FillAsync(TestService service, string topic)
    {
        for (int i = 0; i < Capacity; i++)
        {
            Assert.Equal(Fixture.Sent, (await service.SendAsync(topic, $"{i}")).Outcome);
        }
    }
}
