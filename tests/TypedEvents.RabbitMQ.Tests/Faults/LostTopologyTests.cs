using System;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>Somebody deletes what the service declared, under load. The transport declares it again.</summary>
[Collection(FaultCollection.Name)]
public sealed class LostTopologyTests
{
    private const int Rounds = 3;
    private const int EventsPerRound = 2000;

    [Fact]
    public async Task Publish_ExchangeDeleted_IsDeclaredAndBoundAgain()
    {
        Ledger ledger = new(1_000_000);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host);
        await service.ConsumeAsync(ledger);

        // The broker takes the bindings away before the exchange: what it routes in between goes nowhere, and its publisher is told.
        Publishers publishers = new(service.Transport, ledger) { IsFinal = outcome => outcome == PublishOutcome.Unroutable };
        Task publishing = publishers.RunAsync();

        for (int round = 1; round <= Rounds; round++)
        {
            await ledger.HasPromisedAsync(ledger.Promised + EventsPerRound, publishing);
            await host.DeleteExchangeAsync(service.Options.Exchange);
            await service.Journal.HasAsync(TypedEventsEventIds.ConnectionLost, round, "to publish:");
        }

        await ledger.HasPromisedAsync(ledger.Promised + EventsPerRound, publishing);
        publishers.Stop();
        await publishing;
        await ledger.HasHandledAllAsync();
        Assert.Empty(ledger.Lost);
        Assert.Empty(ledger.Repeated);
    }

    [Fact]
    public async Task Consume_ExchangesDeletedAndDeclaredByOthers_IsBoundAgain()
    {
        RenewalClock clock = new();
        Ledger ledger = new(1_000_000);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService consumer = FaultService.Create(host.AmqpUri, time: clock);
        await consumer.StartAsync();
        await consumer.ConsumeAsync(ledger);
        await consumer.Transport.RespondAsync("ask", request => AnswerAsync(consumer, request), default);
        await host.DeleteExchangeAsync(consumer.Options.Exchange);
        await host.DeleteExchangeAsync($"{consumer.Options.Exchange}.rpc");
        await using FaultService publisher = await FaultService.StartAsync(host, name: "publisher", bindings: "fault.none");
        var faults = Channel.CreateUnbounded<RpcFault?>();
        await publisher.Transport.StartRepliesAsync(reply => faults.Writer.TryWrite(reply.Fault), default);
        Assert.Equal(PublishOutcome.Unroutable, (await publisher.SendAsync(NumberedEvent.Create(0))).Outcome);
        Assert.False(await IsAnsweredAsync(publisher, faults));

        clock.Renew();

        await publisher.SendUntilDurableAsync(NumberedEvent.Create(1));
        await Guard.UntilAsync(() => IsAnsweredAsync(publisher, faults), () => "The responder was not bound again.");
        await Guard.UntilAsync(() => ledger.Handled == 1, () => "The event was not handled.");
        Assert.Equal(0, consumer.Losses("consume") + consumer.Losses("admin"));
    }

    [Fact]
    public async Task Renewal_OfARequestQueueThatIsGone_DoesNotDeclareIt()
    {
        RenewalClock clock = new();
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService responder = FaultService.Create(host.AmqpUri, time: clock);
        await responder.StartAsync();
        await responder.Transport.RespondAsync("ask", _ => default, default);
        await responder.Transport.StopAsync(default);
        await Guard.UntilAsync(async () => (await host.QueuesAsync()).All(queue => !IsOfRequests(queue.Name)), () => "The queue outlived its responder.");
        await host.DeleteQueueAsync(FaultService.Name);

        clock.Renew();

        await Guard.UntilAsync(async () => await host.QueueAsync(FaultService.Name) is not null, () => "Nothing was renewed.");
        await responder.DisposeAsync();
        Assert.DoesNotContain(await host.QueuesAsync(), queue => IsOfRequests(queue.Name));

        bool IsOfRequests(string name) => name.StartsWith($"{responder.Options.Exchange}.rpc.", System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renewal_OfWhatOthersDeclareAndIsGone_SaysSo()
    {
        RenewalClock clock = new();
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService declarer = await FaultService.StartAsync(host);
        await declarer.DisposeAsync();
        await using FaultService service = FaultService.Create(host.AmqpUri, options => options.DeclareTopology = false, clock);
        await service.StartAsync();
        await host.DeleteExchangeAsync(service.Options.Exchange);

        clock.Renew();

        await service.Journal.HasAsync(TypedEventsEventIds.ConnectFailed, 1, "to admin:");
    }

    [Theory]
    [InlineData(RabbitMqQueueType.Quorum)]
    [InlineData(RabbitMqQueueType.Classic)]
    public async Task Consume_QueueDeleted_IsDeclaredAgainAndLosesOnlyWhatWasInIt(RabbitMqQueueType queueType)
    {
        Ledger ledger = new(1_000_000);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host, options => options.QueueType = queueType);
        await service.ConsumeAsync(ledger);

        // While there is no queue, nobody takes the events, and a quorum queue that is on its way out refuses them. Their publishers are told.
        Publishers publishers = new(service.Transport, ledger) { IsFinal = outcome => outcome == PublishOutcome.Unroutable || (outcome == PublishOutcome.Rejected && queueType == RabbitMqQueueType.Quorum) };
        Task publishing = publishers.RunAsync();
        int last = -1;
        for (int round = 1; round <= Rounds; round++)
        {
            await ledger.HasPromisedAsync(ledger.Promised + EventsPerRound, publishing);
            await host.DeleteQueueAsync(FaultService.Name);
            last = publishers.Last;
            await service.Journal.HasAsync(TypedEventsEventIds.ConnectionLost, round, "to consume:");
            await service.Journal.HasAsync(TypedEventsEventIds.Connected, round + 1, "to consume:");
        }

        await ledger.HasPromisedAsync(ledger.Promised + EventsPerRound, publishing);
        publishers.Stop();
        await publishing;
        await StallGuard.UntilAsync(
            () => ledger.Lost.All(number => number <= last), () => ledger.Handled, () => $"Lost after the last deletion: {string.Join(", ", ledger.Lost.Where(number => number > last))}");
        Assert.Empty(ledger.Repeated);
    }

    [Fact]
    public async Task Retry_QueueOfTheDelayDeleted_IsDeclaredAgain()
    {
        TimeSpan delay = TimeSpan.FromMilliseconds(100);
        TaskCompletionSource<MessageHeaders> retried = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host);
        await service.ConsumeAsync(async delivery =>
        {
            MessageHeaders headers = delivery.Headers;
            if (headers.Attempts == 2)
            {
                retried.TrySetResult(headers);
                await service.Transport.SettleAsync(delivery, Settlement.Ack, default);
                return;
            }

            if (headers.Attempts == 1)
            {
                await host.DeleteQueueAsync($"{FaultService.Name}.retry.{delay.TotalMilliseconds}");
            }

            await service.Transport.SettleAsync(delivery, Settlement.Replace([new SettlementCopy(headers with { HandlerId = "handler", Attempts = headers.Attempts + 1 }, delay)]), default);
        });

        await service.SendUntilDurableAsync(NumberedEvent.Create(0));

        Assert.Equal(2, (await retried.Task.OrFailAsync()).Attempts);
    }

    /// <summary>A broker keeps what it cannot deliver after its delay, and only so much of it at a time.</summary>
    [Fact]
    public async Task Retries_OfAServiceThatIsGone_HoldUpNobody()
    {
        const int Waiting = 100;
        TimeSpan delay = TimeSpan.FromSeconds(2);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService gone = FaultService.Create(host.AmqpUri);
        await gone.StartAsync("gone", "fault.gone");
        CountdownEvent copied = new(Waiting);
        await gone.ConsumeAsync(async delivery =>
        {
            await RetryAsync(gone, delivery, delay);
            copied.Signal();
        });
        await using FaultService service = await FaultService.StartAsync(host);
        TaskCompletionSource<MessageHeaders> retried = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await service.ConsumeAsync(async delivery =>
        {
            if (delivery.Headers.Attempts == 0)
            {
                await RetryAsync(service, delivery, delay);
                return;
            }

            retried.TrySetResult(delivery.Headers);
            await service.Transport.SettleAsync(delivery, Settlement.Ack, default);
        });
        await Task.WhenAll(Enumerable.Range(0, Waiting).Select(number => service.SendAsync(Numbered.Create("fault.gone", number)))).OrFailAsync();
        await Guard.UntilAsync(() => copied.IsSet, () => $"{copied.CurrentCount} retries are missing.");
        await gone.DisposeAsync();
        await host.DeleteQueueAsync("gone");

        await service.SendUntilDurableAsync(NumberedEvent.Create(0));

        await retried.Task.OrFailAsync();
    }

    [Fact]
    public async Task DeadLetter_QueueDeleted_IsDeclaredAgain()
    {
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host);
        await service.ConsumeAsync(async delivery => await service.Transport.SettleAsync(
            delivery,
            Settlement.Replace([new SettlementCopy(delivery.Headers with { HandlerId = "handler", Attempts = 1 }, TimeSpan.Zero, new DeadLetterCause(DeadLetterReason.HandlerFailed, "broken"))]),
            default));
        await host.DeleteQueueAsync($"{FaultService.Name}.dead");

        await service.SendUntilDurableAsync(NumberedEvent.Create(0));

        await Guard.UntilAsync(
            async () => await host.QueueAsync($"{FaultService.Name}.dead") is not null && await service.Transport.CountAsync() == 1,
            () => $"The dead letter did not arrive.\n{service.Journal}");
    }

    private static async Task RetryAsync(FaultService service, Delivery delivery, TimeSpan delay) => await service.Transport.SettleAsync(
        delivery, Settlement.Replace([new SettlementCopy(delivery.Headers with { HandlerId = "handler", Attempts = delivery.Headers.Attempts + 1 }, delay)]), default);

    private static async ValueTask AnswerAsync(FaultService responder, Delivery request)
    {
        await responder.Transport.ReplyAsync(request, new OutboundReply(WireFormat.MessagePack, new byte[] { 1 }), default);
        await responder.Transport.SettleAsync(request, Settlement.Ack, default);
    }

    private static async Task<bool> IsAnsweredAsync(FaultService caller, Channel<RpcFault?> faults)
    {
        SendResult result = await caller.Transport.RequestAsync(Numbered.Create("ask", 0), default).OrFailAsync();
        return result.Outcome == PublishOutcome.Accepted && await faults.Reader.ReadAsync().OrFailAsync() is null;
    }
}
