using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Channels;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>Callers and responders that lose their connection, or their life.</summary>
[Collection(FaultCollection.Name)]
public sealed class RequestFaultTests
{
    private const int Calls = 5;

    private readonly Channel<InboundReply> _replies = Channel.CreateUnbounded<InboundReply>();

    [Fact]
    public async Task Request_CallersConnectionClosed_FailsAtOnceAndTheNextIsAnswered()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService responder = await FaultService.StartAsync(host, name: "responder");
        Channel<Delivery> requests = await HoldAsync(responder);
        await using FaultService caller = await StartCallerAsync(host);
        HashSet<Guid> asked = await AskAsync(caller);
        for (int i = 0; i < Calls; i++)
        {
            await requests.Reader.ReadAsync().OrFailAsync();
        }

        await CloseAsync(host, "caller publish");

        Assert.Equal(asked, await LostAsync());
        await caller.Journal.HasAsync(TypedEventsEventIds.Connected, 2, "to publish:");
        await AssertAnsweredAsync(caller, responder, requests);
    }

    [Fact]
    public async Task Request_BrokerKilled_FailsAtOnceAndTheNextIsAnswered()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService responder = await FaultService.StartAsync(host, name: "responder");
        Channel<Delivery> requests = await HoldAsync(responder);
        await using FaultService caller = await StartCallerAsync(host);
        HashSet<Guid> asked = await AskAsync(caller);
        for (int i = 0; i < Calls; i++)
        {
            await requests.Reader.ReadAsync().OrFailAsync();
        }

        await FaultBroker.SaveDeclarationsAsync(host);
        await host.Broker.KillAsync();

        Assert.Equal(asked, await LostAsync());
        await host.Broker.StartAgainAsync();
        await AssertAnsweredAsync(caller, responder, requests);
    }

    [Fact]
    public async Task Request_RespondersConnectionClosed_IsDeliveredAgain()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService first = await FaultService.StartAsync(host, name: "responder");
        Channel<Delivery> requests = await HoldAsync(first);
        await using FaultService caller = await StartCallerAsync(host);
        Guid asked = (await AskAsync(caller, 1)).Single();
        await requests.Reader.ReadAsync().OrFailAsync();
        await using FaultService second = await FaultService.StartAsync(host, name: "other-responder");
        await AnswerAsync(second);

        await CloseAsync(host, "responder consume");

        Assert.Equal((asked, (RpcFault?)null), await NextReplyAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_ResponderDiesBeforeItSettles_GoesToAnother(bool hasReplied)
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        FaultService dying = await FaultService.StartAsync(host, name: "responder");
        Channel<Delivery> requests = await HoldAsync(dying);
        await using FaultService caller = await StartCallerAsync(host);
        Guid asked = (await AskAsync(caller, 1)).Single();
        Delivery request = await requests.Reader.ReadAsync().OrFailAsync();
        if (hasReplied)
        {
            Assert.Equal(PublishOutcome.Accepted, (await dying.Transport.ReplyAsync(request, new OutboundReply(WireFormat.MessagePack, default), default)).Outcome);
            Assert.Equal((asked, (RpcFault?)null), await NextReplyAsync());
        }

        await using FaultService other = await FaultService.StartAsync(host, name: "responder");
        await AnswerAsync(other);
        await dying.DisposeAsync();

        // In the second case the caller gets a second reply, which its table of calls drops.
        Assert.Equal((asked, (RpcFault?)null), await NextReplyAsync());
        Assert.False(await dying.Transport.SettleAsync(request, Settlement.Ack, default));
    }

    [Fact]
    public async Task Request_LastResponderDied_IsToldAtOnce()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        FaultService responder = await FaultService.StartAsync(host, name: "responder");
        await HoldAsync(responder);
        await using FaultService caller = await StartCallerAsync(host);
        await AskAsync(caller, 1);

        await responder.DisposeAsync();

        OutboundMessage request = NumberedEvent.Create(Calls);
        Assert.Equal(PublishOutcome.Accepted, (await caller.Transport.RequestAsync(request, default).OrFailAsync()).Outcome);
        (Guid id, RpcFault? fault) = await NextReplyAsync();
        Assert.Equal((request.Headers.EventId, RpcFault.NoResponder), (id, fault?.Code));
    }

    private async Task<FaultService> StartCallerAsync(VirtualHost host)
    {
        FaultService caller = await FaultService.StartAsync(host, name: "caller", bindings: "fault.none");
        await caller.Transport.StartRepliesAsync(reply => _replies.Writer.TryWrite(reply with { Body = default }), default).OrFailAsync();
        return caller;
    }

    /// <summary>Takes requests without answering.</summary>
    private static async Task<Channel<Delivery>> HoldAsync(FaultService responder)
    {
        Channel<Delivery> requests = Channel.CreateUnbounded<Delivery>();
        await responder.Transport.RespondAsync(
            NumberedEvent.Topic,
            delivery =>
            {
                requests.Writer.TryWrite(delivery);
                return default;
            },
            default).OrFailAsync();
        return requests;
    }

    private static Task AnswerAsync(FaultService responder) => responder.Transport.RespondAsync(
        NumberedEvent.Topic, async delivery => await AnswerAsync(responder, delivery), default).OrFailAsync();

    private static async Task AnswerAsync(FaultService responder, Delivery request)
    {
        await responder.Transport.ReplyAsync(request, new OutboundReply(WireFormat.MessagePack, default), default);
        await responder.Transport.SettleAsync(request, Settlement.Ack, default);
    }

    private static async Task<HashSet<Guid>> AskAsync(FaultService caller, int count = Calls)
    {
        HashSet<Guid> asked = [];
        for (int number = 0; number < count; number++)
        {
            OutboundMessage request = NumberedEvent.Create(number);
            SendResult result = await caller.Transport.RequestAsync(request, default).OrFailAsync();
            Assert.True(result.Outcome == PublishOutcome.Accepted, $"{result}");
            asked.Add(request.Headers.EventId);
        }

        return asked;
    }

    private async Task<(Guid Request, RpcFault? Fault)> NextReplyAsync()
    {
        InboundReply reply = await _replies.Reader.ReadAsync().OrFailAsync();
        return (reply.RequestId, reply.Fault);
    }

    private async Task<HashSet<Guid>> LostAsync()
    {
        HashSet<Guid> lost = [];
        for (int i = 0; i < Calls; i++)
        {
            (Guid request, RpcFault? fault) = await NextReplyAsync();
            Assert.Equal("reply_path_lost", fault?.Code);
            lost.Add(request);
        }

        return lost;
    }

    /// <summary>Asks until there is a responder again, and has its request answered. What was asked before may come again first.</summary>
    private async Task AssertAnsweredAsync(FaultService caller, FaultService responder, Channel<Delivery> requests)
    {
        int number = 1000;
        OutboundMessage request;
        Delivery? taken;
        do
        {
            request = NumberedEvent.Create(number++);
            SendResult result = await caller.Transport.RequestAsync(request, default).OrFailAsync();
            taken = result.Outcome == PublishOutcome.Accepted ? await TakeAsync(request.Headers.EventId, requests) : null;
        }
        while (taken is null);

        await AnswerAsync(responder, taken);
        Assert.Equal((request.Headers.EventId, (RpcFault?)null), await NextReplyAsync());
    }

    /// <summary>Takes a request, or hears that nobody does.</summary>
    private async Task<Delivery?> TakeAsync(Guid id, Channel<Delivery> requests)
    {
        while (true)
        {
            await Task.WhenAny(requests.Reader.WaitToReadAsync().AsTask(), _replies.Reader.WaitToReadAsync().AsTask()).OrFailAsync();
            if (requests.Reader.TryRead(out Delivery? taken) && taken.Headers.EventId == id)
            {
                return taken;
            }

            if (_replies.Reader.TryRead(out InboundReply reply) && reply.RequestId == id)
            {
                Assert.True(reply.Fault?.Code is RpcFault.NoResponder or "reply_path_lost", $"{reply.Fault}");
                return null;
            }
        }
    }

    /// <summary>Has the broker close the connections of a name.</summary>
    private static async Task CloseAsync(VirtualHost host, string name)
    {
        IEnumerable<ConnectionState> found = [];
        await Guard.UntilAsync(
            async () => (found = (await host.ConnectionsAsync()).Where(connection => connection.UserProvidedName == name)).Any(),
            () => $"There is no connection '{name}'.");
        foreach (ConnectionState connection in found)
        {
            await host.Broker.Management.DeleteAsync(ManagementApi.Path("connections", connection.Name));
        }
    }
}
