using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Testing;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Transports.InMemory;

/// <summary>What only the in-memory broker has; what it shares with every transport is in the conformance suite.</summary>
public sealed class InMemoryBrokerTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Named_SameName_IsOneBroker()
    {
        Assert.Same(InMemoryBroker.Named("orders of this test"), InMemoryBroker.Named("orders of this test"));
        Assert.NotSame(InMemoryBroker.Named("orders of this test"), InMemoryBroker.Named("Orders of this test"));
        Assert.Throws<ArgumentException>(() => InMemoryBroker.Named(" "));
    }

    [Fact]
    public void Options_OutOfBounds_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryBroker(new InMemoryBrokerOptions { Capacity = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryBroker(new InMemoryBrokerOptions { CapacityBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryBroker(new InMemoryBrokerOptions { SendTimeout = TimeSpan.FromTicks(-1) }));
        _ = new InMemoryBroker(new InMemoryBrokerOptions { SendTimeout = Timeout.InfiniteTimeSpan });
    }

    [Fact]
    public async Task Send_ThatFindsNoRoomInTime_IsRejectedAndSendsNothing()
    {
        InMemoryBroker broker = new(new InMemoryBrokerOptions { Capacity = 1, SendTimeout = TimeSpan.FromSeconds(3) }, _clock);
        await using InMemoryTransport transport = await ProvisionAsync(broker, "users");
        await transport.SendAsync(Message("first"), default);
        Task<SendResult> waiting = transport.SendAsync(Message("second"), default).AsTask();
        Assert.False(waiting.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(3));

        SendResult result = await waiting;
        Assert.Equal(PublishOutcome.Rejected, result.Outcome);
        Assert.Contains("'users'", Assert.IsType<TimeoutException>(result.Error).Message, StringComparison.Ordinal);
        Assert.Equal(0, _clock.ArmedTimers);
        await transport.ConsumeAsync(AckOf(transport, out Task<string> text), default);
        Assert.Equal("first", await text);
        await broker.WhenIdleAsync(default);
    }

    [Fact]
    public async Task Send_BeyondTheBytesOfAQueue_Waits_ButAnEmptyQueueTakesAnyMessage()
    {
        InMemoryBroker broker = new(new InMemoryBrokerOptions { CapacityBytes = 10 }, _clock);
        await using InMemoryTransport transport = await ProvisionAsync(broker, "users");

        Assert.Equal(PublishOutcome.Accepted, (await transport.SendAsync(Message("more than ten bytes"), default)).Outcome);
        Task<SendResult> waiting = transport.SendAsync(Message("x"), default).AsTask();

        Assert.False(waiting.IsCompleted);
        await transport.ConsumeAsync(delivery => IgnoreAsync(transport.SettleAsync(delivery, Settlement.Ack, default)), default);
        Assert.Equal(PublishOutcome.Accepted, (await waiting).Outcome);
    }

    [Fact]
    public async Task Request_WhoseLastResponderLeaves_FailsAtOnce()
    {
        InMemoryBroker broker = new(timeProvider: _clock);
        await using InMemoryTransport caller = await ProvisionAsync(broker, "caller");
        TaskCompletionSource<InboundReply> reply = new();
        await caller.StartRepliesAsync(reply.SetResult, default);
        InMemoryTransport responder = await ProvisionAsync(broker, "responder");
        await responder.RespondAsync("order.get", _ => default, default);
        MessageHeaders headers = new() { EventId = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), Topic = "order.get" };
        await caller.RequestAsync(new OutboundMessage(headers, default), default);

        await responder.DisposeAsync();

        InboundReply fault = await reply.Task;
        Assert.Equal((headers.EventId, InMemoryBroker.ResponderGone), (fault.RequestId, fault.Fault?.Code));
    }

    [Fact]
    public async Task PoisonedBody_ReadAfterTheCallbackReturned_IsScribbledOver()
    {
        InMemoryBroker broker = new(timeProvider: _clock) { PoisonBodies = true };
        await using InMemoryTransport transport = await ProvisionAsync(broker, "users");
        TaskCompletionSource<byte[]> readLate = new();
        Delivery? first = null;
        await transport.ConsumeAsync(
            delivery =>
            {
                // The only slot runs the second callback, so the first has returned.
                if (first is null)
                {
                    first = delivery;
                    Assert.Equal("text", Encoding.UTF8.GetString(delivery.Body.Span));
                }
                else
                {
                    readLate.SetResult(first.Body.ToArray());
                }

                return default;
            },
            default);

        await transport.SendAsync(Message("text"), default);
        await transport.SendAsync(Message("next"), default);

        Assert.Equal([0xDD, 0xDD, 0xDD, 0xDD], await readLate.Task);
    }

    [Fact]
    public async Task Transport_UsedInTheWrongOrder_SaysSo()
    {
        InMemoryBroker broker = new(timeProvider: _clock);
        await using InMemoryTransport transport = new(broker);
        await Assert.ThrowsAsync<InvalidOperationException>(() => transport.ConsumeAsync(_ => default, default));
        await transport.StartAsync(new ServiceTopology("users", [], 1), default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => transport.StartAsync(new ServiceTopology("users", [], 1), default));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await transport.RequestAsync(Message("x"), default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await transport.SettleAsync(new Delivery(Message("x").Headers, default), Settlement.Ack, default));
        await transport.StopAsync(default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => transport.ConsumeAsync(_ => default, default));
        await transport.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.ConsumeAsync(_ => default, default));
    }

    [Fact]
    public async Task Route_WithMoreTopicsThanAreCached_StaysRight()
    {
        InMemoryBroker broker = new(new InMemoryBrokerOptions { Capacity = 100_000 }, _clock);
        await using InMemoryTransport transport = await ProvisionAsync(broker, "users");
        for (int i = 0; i < 25_000; i++)
        {
            Assert.Equal(PublishOutcome.Unroutable, (await transport.SendAsync(Message("x", $"topic.t{i}"), default)).Outcome);
        }

        Assert.Equal(PublishOutcome.Accepted, (await transport.SendAsync(Message("x"), default)).Outcome);
    }

    [Fact]
    public async Task Send_ToOneQueue_AllocatesAtMost64Bytes()
    {
        const int Count = 1000;
        const int BytesPerSend = 64;
        InMemoryBroker broker = new(timeProvider: _clock);
        await using InMemoryTransport transport = await ProvisionAsync(broker, "users");
        OutboundMessage message = Message("text");
        Send(transport, message, Count);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Send(transport, message, Count);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(allocated, 0, Count * BytesPerSend);
    }

    private static void Send(InMemoryTransport transport, OutboundMessage message, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.True(IsCompleted(transport.SendAsync(message, default)));
            Assert.True(transport.Service.Queue.TryDequeue(out QueuedMessage sent));
            sent.Body.Release();
        }
    }

    private static bool IsCompleted(ValueTask<SendResult> sent) => sent.IsCompletedSuccessfully;

    private static async ValueTask IgnoreAsync(ValueTask<bool> settled) => await settled;

    private static DeliveryCallback AckOf(InMemoryTransport transport, out Task<string> text)
    {
        TaskCompletionSource<string> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
        text = first.Task;
        return delivery =>
        {
            first.TrySetResult(Encoding.UTF8.GetString(delivery.Body.Span));
            return IgnoreAsync(transport.SettleAsync(delivery, Settlement.Ack, default));
        };
    }

    private static OutboundMessage Message(string text, string topic = "user.created") =>
        new(new MessageHeaders { EventId = Guid.CreateVersion7(), Topic = topic }, Encoding.UTF8.GetBytes(text));

    private static async Task<InMemoryTransport> ProvisionAsync(InMemoryBroker broker, string service)
    {
        InMemoryTransport transport = new(broker);
        await transport.StartAsync(new ServiceTopology(service, ["user.created"], 1), default);
        return transport;
    }
}
