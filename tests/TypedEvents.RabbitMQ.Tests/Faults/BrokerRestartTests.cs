using System;
using System.Collections.Generic;
using System.Threading.Channels;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>What waits on the broker outlives it, and traffic goes on after it has been stopped in good order.</summary>
[Collection(FaultCollection.Name)]
public sealed class BrokerRestartTests
{
    private const int EventsPerRound = 2000;

    [Theory]
    [InlineData(RabbitMqQueueType.Quorum)]
    [InlineData(RabbitMqQueueType.Classic)]
    public async Task Publish_BrokerRestarted_LosesNothingAndHandlesEachOnce(RabbitMqQueueType queueType)
    {
        Ledger ledger = new(1_000_000);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host, options =>
        {
            options.QueueType = queueType;
            options.RememberedMessages = 1_000_000;
        });
        await service.ConsumeAsync(ledger);
        Publishers publishers = new(service.Transport, ledger);
        Task publishing = publishers.RunAsync();

        for (int round = 0; round < 2; round++)
        {
            await ledger.HasPromisedAsync(ledger.Promised + EventsPerRound, publishing);
            await host.Broker.RestartAsync();
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
    public async Task Retry_BrokerKilledWhileItWaits_ComesOnceWhenDue(RabbitMqQueueType queueType)
    {
        const int Count = 20;
        const int Marker = 1000;
        Channel<Delivery> deliveries = Channel.CreateUnbounded<Delivery>();
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host, options => options.QueueType = queueType);
        await service.ConsumeAsync(delivery =>
        {
            deliveries.Writer.TryWrite(delivery);
            return default;
        });
        for (int number = 0; number < Count; number++)
        {
            await service.SendUntilDurableAsync(NumberedEvent.Create(number));
        }

        DateTimeOffset due = default;
        for (int i = 0; i < Count; i++)
        {
            if (i == 1)
            {
                // The queue of the delay was declared for the first copy.
                await FaultBroker.SaveDeclarationsAsync(host);
            }

            Delivery delivery = await deliveries.Reader.ReadAsync().OrFailAsync();
            SettlementCopy copy = new(delivery.Headers with { HandlerId = "handler", Attempts = 1 }, TimeSpan.FromSeconds(10));
            due = DateTimeOffset.UtcNow + copy.Delay;
            Assert.True(await service.Transport.SettleAsync(delivery, Settlement.Replace([copy]), default).OrFailAsync());
        }

        await host.Broker.KillAsync();
        await host.Broker.StartAgainAsync();

        HashSet<Guid> retried = [];
        DateTimeOffset last = default;
        for (int i = 0; i < Count; i++)
        {
            Delivery delivery = await deliveries.Reader.ReadAsync().OrFailAsync();
            last = DateTimeOffset.UtcNow;
            Assert.Equal(("handler", 1), (delivery.Headers.HandlerId, delivery.Headers.Attempts));
            Assert.True(retried.Add(delivery.Headers.EventId), $"{delivery.Headers.EventId} came twice.");
            await service.Transport.SettleAsync(delivery, Settlement.Ack, default);
        }

        // Nothing else waits: what is published last comes next.
        await service.SendUntilDurableAsync(NumberedEvent.Create(Marker));
        Assert.Equal(NumberedEvent.Create(Marker).Headers.EventId, (await deliveries.Reader.ReadAsync().OrFailAsync()).Headers.EventId);
        Assert.True(last >= due, $"The last copy was due at {due:O} and came at {last:O}.");
    }

    [Theory]
    [InlineData(RabbitMqQueueType.Quorum)]
    [InlineData(RabbitMqQueueType.Classic)]
    public async Task DeadLetters_BrokerKilled_AreStillThere(RabbitMqQueueType queueType)
    {
        const int Count = 20;
        Channel<int> handled = Channel.CreateUnbounded<int>();
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService service = await FaultService.StartAsync(host, options => options.QueueType = queueType);
        await FaultBroker.SaveDeclarationsAsync(host);
        await service.ConsumeAsync(async delivery =>
        {
            int number = NumberedEvent.Read(delivery);
            bool isRequeued = delivery.Headers.HandlerId is not null;
            Settlement settlement = isRequeued ? Settlement.Ack : Settlement.Replace(
                [new SettlementCopy(delivery.Headers with { HandlerId = "handler", Attempts = 1 }, TimeSpan.Zero, new DeadLetterCause(DeadLetterReason.HandlerFailed, "broken"))]);
            await service.Transport.SettleAsync(delivery, settlement, default);
            if (isRequeued)
            {
                handled.Writer.TryWrite(number);
            }
        });
        for (int number = 0; number < Count; number++)
        {
            await service.SendUntilDurableAsync(NumberedEvent.Create(number));
        }

        await Guard.UntilAsync(async () => await service.Transport.CountAsync() == Count, () => "Not all are dead.");
        await host.Broker.KillAsync();
        await host.Broker.StartAgainAsync();

        await service.Journal.HasAsync(TypedEventsEventIds.Connected, 2, "to admin:");

        // A quorum queue takes connections before it has read its log, and says until then that it holds less.
        await Guard.UntilAsync(async () => await service.Transport.CountAsync() == Count, () => "Dead letters are gone.");
        await service.Journal.HasAsync(TypedEventsEventIds.Connected, 2, "to publish:");
        Assert.Equal(Count, await service.Transport.RequeueAllAsync().OrFailAsync());
        HashSet<int> numbers = [];
        while (numbers.Count < Count)
        {
            Assert.True(numbers.Add(await handled.Reader.ReadAsync().OrFailAsync()));
        }
    }
}
