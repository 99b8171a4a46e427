using System;
using System.Collections.Generic;
using System.Linq;
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
        List<(int From, int To)> deletions = [];
        for (int round = 1; round <= Rounds; round++)
        {
            await ledger.HasPromisedAsync(ledger.Promised + EventsPerRound, publishing);
            int from = deletions.Count == 0 ? 0 : deletions[^1].To + 1;
            await host.DeleteQueueAsync(FaultService.Name);
            deletions.Add((from, publishers.Last));
            await service.Journal.HasAsync(TypedEventsEventIds.ConnectionLost, round, "to consume:");
            await service.Journal.HasAsync(TypedEventsEventIds.Connected, round + 1, "to consume:");
        }

        await ledger.HasPromisedAsync(ledger.Promised + EventsPerRound, publishing);
        publishers.Stop();
        await publishing;
        int last = deletions[^1].To;
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
                await host.DeleteQueueAsync($"{service.Options.Exchange}.retry.{delay.TotalMilliseconds}");
            }

            await service.Transport.SettleAsync(delivery, Settlement.Replace([new SettlementCopy(headers with { HandlerId = "handler", Attempts = headers.Attempts + 1 }, delay)]), default);
        });

        await service.SendUntilDurableAsync(NumberedEvent.Create(0));

        Assert.Equal(2, (await retried.Task.OrFailAsync()).Attempts);
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
}
