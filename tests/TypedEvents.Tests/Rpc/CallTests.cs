using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Rpc;

public sealed class CallTests
{
    [ThreadStatic]
    private static bool t_isReplying;

    [Fact]
    public async Task Call_Reply_CompletesTheCall()
    {
        await using BusHost host = await StartAsync();

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(2, 9.5m), new CallOptions { Timeout = TimeSpan.FromSeconds(3) }).AsTask();
        OutboundMessage request = Assert.Single(host.Transport.Requests);
        Assert.False(call.IsCompleted);
        host.Transport.Reply(new InboundReply(request.Headers.EventId, WireFormat.MessagePack, Replies.Body(19)));

        Assert.Equal(new OrderPrice(19), await call);
        Assert.Equal(("tests.order.price", "orders", host.Clock.GetUtcNow().AddSeconds(3)), (request.Headers.Topic, request.Headers.Source, request.Headers.Deadline));
    }

    [Fact]
    public async Task Call_JsonReply_IsRead()
    {
        await using BusHost host = await StartAsync();

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1), new CallOptions { Format = WireFormat.Json }).AsTask();
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.Json, Replies.Body(19, WireFormat.Json)));

        Assert.Equal(new OrderPrice(19), await call);
    }

    [Fact]
    public async Task Call_Fault_ThrowsRemoteExceptionAtOnce()
    {
        await using BusHost host = await StartAsync();

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, default, new RpcFault("handler_failed", "no stock", "Shop.NoStock")));

        RpcRemoteException thrown = await Assert.ThrowsAsync<RpcRemoteException>(() => call);
        Assert.Equal(("tests.order.price", "handler_failed", "no stock", "Shop.NoStock"), (thrown.Topic, thrown.Code, thrown.RemoteMessage, thrown.RemoteType));
    }

    [Fact]
    public async Task Call_NobodyAnswers_ThrowsAtOnce()
    {
        await using BusHost host = await StartAsync();
        host.Transport.OnRequest = _ => new(new SendResult(PublishOutcome.Unroutable));

        NoResponderException thrown = await Assert.ThrowsAsync<NoResponderException>(async () => await host.Bus.CallAsync(new PriceOrder(1, 1)));

        Assert.Equal("tests.order.price", thrown.Topic);
    }

    [Fact]
    public async Task Call_TransportDoesNotTakeIt_ThrowsPublishException()
    {
        await using BusHost host = await StartAsync();
        host.Transport.OnRequest = _ => new(new SendResult(PublishOutcome.NotSent, new InvalidOperationException("down")));

        EventPublishException thrown = await Assert.ThrowsAsync<EventPublishException>(async () => await host.Bus.CallAsync(new PriceOrder(1, 1)));

        Assert.Equal(PublishOutcome.NotSent, thrown.Outcome);
    }

    [Fact]
    public async Task Call_InvalidRequest_SendsNothing()
    {
        await using BusHost host = await StartAsync();

        await Assert.ThrowsAsync<EventValidationException>(async () => await host.Bus.CallAsync(new PriceOrder(0, 1)));

        Assert.Empty(host.Transport.Requests);
    }

    [Fact]
    public async Task Call_NoReplyInTime_ThrowsTimeoutAndOnlyThen()
    {
        await using BusHost host = await StartAsync();

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        Task<OrderPrice> patient = host.Bus.CallAsync(new PriceOrder(1, 1), new CallOptions { Timeout = TimeSpan.FromMinutes(1) }).AsTask();
        host.Clock.Advance(TimeSpan.FromSeconds(29.999));
        Assert.False(call.IsCompleted);
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));

        await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.False(patient.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<TimeoutException>(() => patient);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(25)]
    [InlineData(10_675_199)]
    public async Task Call_TimeoutThatNoTimerTakes_IsRefusedAndLeavesNoCallBehind(int days)
    {
        await using BusHost host = await StartAsync(new() { ["TypedEvents:MaxPendingCalls"] = "1" });
        CallOptions options = new() { Timeout = TimeSpan.FromDays(days) };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await host.Bus.CallAsync(new PriceOrder(1, 1), options));
        Assert.Empty(host.Transport.Requests);

        Task<OrderPrice> next = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, Replies.Body(19)));
        Assert.Equal(new OrderPrice(19), await next);
    }

    [Fact]
    public async Task Call_ShorterTimeoutLater_IsNoticedInTime()
    {
        await using BusHost host = await StartAsync();

        Task<OrderPrice> slow = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        Task<OrderPrice> quick = host.Bus.CallAsync(new PriceOrder(1, 1), new CallOptions { Timeout = TimeSpan.FromSeconds(1) }).AsTask();
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<TimeoutException>(() => quick);
        Assert.False(slow.IsCompleted);
    }

    [Fact]
    public async Task Call_TokenCancelled_ThrowsCancelledAndNotTimeout()
    {
        using CancellationTokenSource source = new();
        await using BusHost host = await StartAsync();

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1), cancellationToken: source.Token).AsTask();
        await source.CancelAsync();

        OperationCanceledException thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task Reply_LateOrTwice_IsCountedAndDropped()
    {
        await using BusHost host = await StartAsync();

        Task<OrderPrice> late = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, Replies.Body(1)));
        await Assert.ThrowsAsync<TimeoutException>(() => late);
        host.Transport.Requests.Clear();

        Task<OrderPrice> twice = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, Replies.Body(2)));
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, Replies.Body(3)));

        Assert.Equal(2, (await twice).Total);
        Assert.Equal(2, host.Log[TypedEventsEventIds.StrayReply].Count);
    }

    [Fact]
    public async Task Reply_Undecodable_ThrowsDecodeException()
    {
        await using BusHost host = await StartAsync();

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, new byte[] { 0xC1 }));

        await Assert.ThrowsAsync<EventDecodeException>(() => call);
    }

    [Fact]
    public async Task Reply_Invalid_ThrowsValidationException()
    {
        await using BusHost host = await StartAsync();

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, Replies.Body(1001)));

        Assert.EndsWith("total", Assert.Single((await Assert.ThrowsAsync<EventValidationException>(() => call)).Errors).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_BeforeTheSendCompletes_Counts()
    {
        TaskCompletionSource<SendResult> sent = new();
        await using BusHost host = await StartAsync();
        host.Transport.OnRequest = _ => new(sent.Task);

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, Replies.Body(2)));

        Assert.Equal(2, (await call).Total);
        sent.SetResult(new SendResult(PublishOutcome.Unknown));
    }

    [Fact]
    public async Task Call_TooManyWait_FailsWithoutSending()
    {
        await using BusHost host = await StartAsync(new() { ["TypedEvents:MaxPendingCalls"] = "2" });

        Task<OrderPrice> first = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        _ = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        EventPublishException thrown = await Assert.ThrowsAsync<EventPublishException>(async () => await host.Bus.CallAsync(new PriceOrder(1, 1)));
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, Replies.Body(2)));
        await first;
        _ = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();

        Assert.Equal(PublishOutcome.NotSent, thrown.Outcome);
        Assert.Equal(3, host.Transport.Requests.Count);
    }

    [Fact]
    public async Task Stop_CallsWait_FailAtOnce()
    {
        await using BusHost host = await StartAsync();

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        await host.StopAsync();

        Assert.Equal(PublishOutcome.Unknown, (await Assert.ThrowsAsync<EventPublishException>(() => call)).Outcome);
    }

    [Fact]
    public async Task Call_AwaitedTwice_Throws()
    {
        await using BusHost host = await StartAsync();

        ValueTask<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1));
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, Replies.Body(2)));

        Assert.Equal(2, (await call).Total);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await call);
    }

    [Fact]
    public async Task Reply_Continuations_NeverRunOnTheTransportsThread()
    {
        await using BusHost host = await StartAsync();

        Task<bool> call = ContinueAsync(host.Bus.CallAsync(new PriceOrder(1, 1)));
        t_isReplying = true;
        host.Transport.Reply(new InboundReply(RequestId(host), WireFormat.MessagePack, Replies.Body(2)));
        t_isReplying = false;

        Assert.False(await call);

        static async Task<bool> ContinueAsync(ValueTask<OrderPrice> call)
        {
            await call.ConfigureAwait(false);
            return t_isReplying;
        }
    }

    [Fact]
    public async Task Call_ThousandsEndInEveryWay_EachGetsItsOwnOutcome()
    {
        await using BusHost host = await StartAsync();
        Random random = new(4711);
        for (int round = 0; round < 4; round++)
        {
            host.Transport.Requests.Clear();
            using CancellationTokenSource source = new();
            Task<OrderPrice>[] calls = [.. Enumerable.Range(0, 1000).Select(i =>
                host.Bus.CallAsync(new PriceOrder(1, i), cancellationToken: i % 4 == 1 ? source.Token : default).AsTask())];
            Assert.InRange(host.Clock.ArmedTimers, 1, 1);
            Guid[] ids = [.. host.Transport.Requests.Select(request => request.Headers.EventId)];
            int[] order = [.. Enumerable.Range(0, 1000)];
            random.Shuffle(order);
            foreach (int i in order.Where(i => i % 4 == 0))
            {
                host.Transport.Reply(new InboundReply(ids[i], WireFormat.MessagePack, Replies.Body(i)));
            }

            await source.CancelAsync();
            foreach (int i in order.Where(i => i % 4 == 2))
            {
                host.Transport.Reply(new InboundReply(ids[i], WireFormat.MessagePack, default, new RpcFault("handler_failed", $"{i}")));
            }

            host.Clock.Advance(TimeSpan.FromSeconds(30));
            for (int i = 0; i < calls.Length; i++)
            {
                switch (i % 4)
                {
                    case 0:
                        Assert.Equal(i, (await calls[i]).Total);
                        break;
                    case 1:
                        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => calls[i]);
                        break;
                    case 2:
                        Assert.Equal($"{i}", (await Assert.ThrowsAsync<RpcRemoteException>(() => calls[i])).RemoteMessage);
                        break;
                    default:
                        await Assert.ThrowsAsync<TimeoutException>(() => calls[i]);
                        break;
                }
            }
        }
    }

    private static Task<BusHost> StartAsync(Dictionary<string, string?>? settings = null) =>
        BusHost.StartAsync(registry => registry.AddRequest<PriceOrder, OrderPrice>(), settings: settings);

    private static Guid RequestId(BusHost host) => host.Transport.Requests.First().Headers.EventId;
}
