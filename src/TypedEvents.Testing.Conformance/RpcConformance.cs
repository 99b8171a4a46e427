using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Testing.Conformance.Services;
using TypedEvents.Transports;
using Xunit;

namespace TypedEvents.Testing.Conformance;

/// <summary>A request reaches exactly one responder, and its reply reaches its caller; that nobody answers is known at once.</summary>
public abstract class RpcConformance : TransportConformance
{
    private const string Topic = "order.calculate_total";

    [Fact]
    public async Task Request_IsAnswered()
    {
        TestService orders = await ServeAsync("orders");
        await orders.EchoAsync(Topic, "echo ");
        TestService caller = await CallerAsync();
        OutboundMessage request = TestMessage.Text(Topic, "question");

        Assert.Equal(Fixture.Requested, (await caller.RequestAsync(request)).Outcome);

        ReceivedReply reply = await caller.NextReplyAsync();
        Assert.Equal((request.Headers.EventId, "echo question"), (reply.RequestId, reply.Text));
        Assert.Null(reply.Fault);
    }

    [Fact]
    public async Task Request_ThatNobodyAnswers_IsToldAtOnce()
    {
        TestService caller = await CallerAsync();

        Assert.True(await caller.IsUnansweredAsync(Topic));
    }

    [Fact]
    public async Task Request_AfterTheLastResponderStopped_IsTold()
    {
        TestService orders = await ServeAsync("orders");
        await orders.EchoAsync(Topic);
        TestService caller = await CallerAsync();
        await orders.StopAsync();

        Assert.True(await caller.IsUnansweredAsync(Topic));
    }

    [Fact]
    public async Task Request_AfterTheLastResponderDied_IsTold()
    {
        TestService orders = await ServeAsync("orders");
        await orders.EchoAsync(Topic);
        TestService caller = await CallerAsync();
        await orders.DisposeAsync();

        Assert.True(await caller.IsUnansweredAsync(Topic));
    }

    [Fact]
    public async Task Request_AfterAResponderCameBack_IsAnswered()
    {
        TestService first = await ServeAsync("orders");
        await first.EchoAsync(Topic);
        await first.DisposeAsync();
        TestService second = await ServeAsync("orders");
        await second.EchoAsync(Topic);
        TestService caller = await CallerAsync();

        await caller.RequestAsync(Topic, "text");

        Assert.Equal("text", (await caller.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task Request_WithOneOfTwoRespondersGone_IsAnsweredByTheOther()
    {
        TestService leaving = await ServeAsync("orders");
        TestService staying = await ServeAsync("orders");
        await leaving.EchoAsync(Topic, "leaving ");
        await staying.EchoAsync(Topic, "staying ");
        TestService caller = await CallerAsync();
        await leaving.StopAsync();

        await caller.RequestAsync(Topic, "text");

        Assert.Equal("staying text", (await caller.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task Requests_WithTwoResponders_AreEachAnsweredOnce()
    {
        const int Count = 100;
        int answered = 0;
        TestService caller = await CallerAsync();
        foreach (string name in (string[])["orders", "invoices"])
        {
            TestService responder = await ServeAsync(name);
            await responder.RespondAsync(Topic, async delivery =>
            {
                Interlocked.Increment(ref answered);
                await responder.Replies.ReplyAsync(delivery, new OutboundReply(WireFormat.MessagePack, default), default);
                await responder.Transport.SettleAsync(delivery, Settlement.Ack, default);
            });
        }

        HashSet<Guid> asked = await RequestManyAsync(caller, Count);

        Assert.Equal(asked, await RepliesAsync(caller, Count));
        Assert.Equal(Count, Volatile.Read(ref answered));
    }

    [Fact]
    public async Task Request_IsInvisibleToPatterns()
    {
        TestService spy = await ServeAsync("spy", "order.*", "#");
        TestService orders = await ServeAsync("orders");
        await orders.EchoAsync(Topic);
        TestService caller = await CallerAsync();

        await caller.RequestAsync(Topic);
        await caller.NextReplyAsync();

        await spy.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Request_IsInvisibleToSubscribersOfTheSameTopic()
    {
        TestService subscriber = await ServeAsync("subscriber", Topic);
        TestService caller = await CallerAsync();

        Assert.True(await caller.IsUnansweredAsync(Topic));

        await subscriber.NothingElseArrivesAsync();
    }

    [Fact]
    public async Task Event_IsInvisibleToResponders()
    {
        TestService orders = await ServeAsync("orders");
        await orders.CollectRequestsAsync(Topic);
        TestService caller = await CallerAsync();

        Assert.Equal(PublishOutcome.Unroutable, (await caller.SendAsync(Topic, "event")).Outcome);

        await caller.RequestAsync(Topic, "request");
        Received request = await orders.NextRequestAsync();
        Assert.Equal("request", request.Text);
        await request.AckAsync();
    }

    [Fact]
    public async Task Reply_CarriesAFault()
    {
        TestService orders = await ServeAsync("orders");
        await orders.CollectRequestsAsync(Topic);
        TestService caller = await CallerAsync();
        await caller.RequestAsync(Topic);
        Received request = await orders.NextRequestAsync();
        RpcFault fault = new("handler_failed", "no stock: ü", "System.InvalidOperationException");

        await orders.ReplyAsync(request, new OutboundReply(WireFormat.MessagePack, default, fault));
        await request.AckAsync();

        Assert.Equal(fault, (await caller.NextReplyAsync()).Fault);
    }

    [Fact]
    public async Task Reply_KeepsItsFormat()
    {
        TestService orders = await ServeAsync("orders");
        await orders.CollectRequestsAsync(Topic);
        TestService caller = await CallerAsync();
        await caller.RequestAsync(Topic);
        Received request = await orders.NextRequestAsync();

        await orders.ReplyAsync(request, new OutboundReply(WireFormat.Json, Encoding.UTF8.GetBytes("{}")));
        await request.AckAsync();

        ReceivedReply reply = await caller.NextReplyAsync();
        Assert.Equal((WireFormat.Json, "{}"), (reply.Format, reply.Text));
    }

    [Fact]
    public async Task Reply_GoesToItsCallerOnly()
    {
        TestService orders = await ServeAsync("orders");
        await orders.EchoAsync(Topic);
        TestService one = await CallerAsync();
        TestService two = await CallerAsync();

        await one.RequestAsync(Topic, "one");
        await two.RequestAsync(Topic, "two");

        Assert.Equal("one", (await one.NextReplyAsync()).Text);
        Assert.Equal("two", (await two.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task Reply_ToACallerThatIsGone_IsNoError()
    {
        TestService orders = await ServeAsync("orders");
        await orders.CollectRequestsAsync(Topic);
        TestService caller = await CallerAsync();
        await caller.RequestAsync(Topic);
        Received request = await orders.NextRequestAsync();
        await caller.DisposeAsync();

        SendResult result = await orders.ReplyAsync(request, "late");

        Assert.Null(result.Error);
        Assert.True(await request.AckAsync());
    }

    [Fact]
    public async Task Reply_Again_DoesNoHarm()
    {
        TestService orders = await ServeAsync("orders");
        await orders.CollectRequestsAsync(Topic);
        TestService caller = await CallerAsync();
        await caller.RequestAsync(Topic);
        Received request = await orders.NextRequestAsync();

        Assert.Null((await orders.ReplyAsync(request, "first")).Error);
        Assert.Null((await orders.ReplyAsync(request, "second")).Error);

        Assert.Equal("first", (await caller.NextReplyAsync()).Text);
        Assert.True(await request.AckAsync());
    }

    [Fact]
    public async Task Requests_ManyAtOnce_EachGetTheirOwnReply()
    {
        const int Count = 500;
        TestService orders = await ServeAsync("orders", concurrency: 4);
        await orders.RespondAsync(Topic, async delivery =>
        {
            byte[] id = delivery.Headers.EventId.ToByteArray();
            await orders.Replies.ReplyAsync(delivery, new OutboundReply(WireFormat.MessagePack, id), default);
            await orders.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });
        TestService caller = await CallerAsync();

        HashSet<Guid> asked = await RequestManyAsync(caller, Count);

        Assert.Equal(asked, await RepliesAsync(caller, Count));
    }

    [Fact]
    public async Task Request_FromInsideAResponder_IsAnswered()
    {
        TestService prices = await ServeAsync("prices");
        await prices.EchoAsync("price.get", "price of ");
        TestService orders = await CallerAsync("orders");
        await orders.RespondAsync(Topic, async delivery =>
        {
            await orders.RequestAsync("price.get", "apple");
            string price = (await orders.NextReplyAsync()).Text;
            await orders.Replies.ReplyAsync(delivery, new OutboundReply(WireFormat.MessagePack, Encoding.UTF8.GetBytes(price)), default);
            await orders.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });
        TestService caller = await CallerAsync();

        await caller.RequestAsync(Topic);

        Assert.Equal("price of apple", (await caller.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task Request_Abandoned_ComesAgainAndIsStillAnswerable()
    {
        TestService orders = await ServeAsync("orders");
        await orders.CollectRequestsAsync(Topic);
        TestService caller = await CallerAsync();
        await caller.RequestAsync(Topic);
        await (await orders.NextRequestAsync()).AbandonAsync();

        Received again = await orders.NextRequestAsync();
        await orders.ReplyAsync(again, "answer");
        await again.AckAsync();

        Assert.Equal("answer", (await caller.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task Request_UnsettledByAResponderThatDied_GoesToTheOther()
    {
        TestService dying = await ServeAsync("orders");
        await dying.CollectRequestsAsync(Topic);
        TestService caller = await CallerAsync();
        await caller.RequestAsync(Topic, "text");
        await dying.NextRequestAsync();
        TestService heir = await ServeAsync("orders");
        await heir.EchoAsync(Topic, "heir ");

        await dying.DisposeAsync();

        Assert.Equal("heir text", (await caller.NextReplyAsync()).Text);
    }

    [Fact]
    public async Task Request_KeepsItsHeaders()
    {
        TestService orders = await ServeAsync("orders");
        await orders.CollectRequestsAsync(Topic);
        TestService caller = await CallerAsync();
        MessageHeaders headers = TestMessage.Headers(Topic) with
        {
            CorrelationId = "correlation",
            Source = "caller",
            Deadline = new DateTimeOffset(2100, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
        };

        await caller.RequestAsync(new OutboundMessage(headers, default));

        Received request = await orders.NextRequestAsync();
        Assert.Equal(headers, request.Headers);
        await request.AckAsync();
    }

    private static async Task<HashSet<Guid>> RequestManyAsync(TestService caller, int count)
    {
        OutboundMessage[] requests = [.. Enumerable.Range(0, count).Select(i => TestMessage.Text(Topic, $"{i}"))];
        SendResult[] results = await Task.WhenAll(requests.Select(caller.RequestAsync)).OrFail();
        Assert.DoesNotContain(results, result => result.Error is not null);
        return [.. requests.Select(request => request.Headers.EventId)];
    }

    private static async Task<HashSet<Guid>> RepliesAsync(TestService caller, int count)
    {
        HashSet<Guid> answered = [];
        for (int i = 0; i < count; i++)
        {
            Assert.True(answered.Add((await caller.NextReplyAsync()).RequestId));
        }

        return answered;
    }

    private async Task<TestService> CallerAsync(string name = "caller")
    {
        TestService caller = await ServeAsync(name);
        await caller.CollectRepliesAsync();
        return caller;
    }
}
