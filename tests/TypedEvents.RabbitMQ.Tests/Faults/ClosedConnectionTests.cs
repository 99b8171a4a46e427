using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>An operator closes all connections of publishers and consumers, again and again.</summary>
[Collection(FaultCollection.Name)]
public sealed class ClosedConnectionTests
{
    private const int Rounds = 5;
    private const int EventsPerRound = 2000;

    [Theory]
    [InlineData(RabbitMqQueueType.Quorum)]
    [InlineData(RabbitMqQueueType.Classic)]
    public async Task Publish_ConnectionsClosed_LosesNothingAndHandlesEachOnce(RabbitMqQueueType queueType)
    {
        Ledger ledger = new(1_000_000);
        await using VirtualHost host = await FaultBroker.CreateVirtualHostAsync();
        await using FaultService consumer = await FaultService.StartAsync(host, Configure);
        await consumer.ConsumeAsync(ledger);
        await using FaultService publisher = await FaultService.StartAsync(host, Configure, "publisher", "fault.none");
        Publishers publishers = new(publisher.Transport, ledger);
        Task publishing = publishers.RunAsync();

        for (int round = 1; round <= Rounds; round++)
        {
            await ledger.HasPromisedAsync(ledger.Promised + EventsPerRound, publishing);
            Assert.NotEqual(0, await host.CloseConnectionsAsync());
            await publisher.Journal.HasAsync(TypedEventsEventIds.ConnectionLost, round, "to publish:");
            await consumer.Journal.HasAsync(TypedEventsEventIds.ConnectionLost, round, "to consume:");
        }

        await ledger.HasPromisedAsync(ledger.Promised + EventsPerRound, publishing);
        publishers.Stop();
        await publishing;
        await ledger.HasHandledAllAsync();
        Assert.Empty(ledger.Lost);
        Assert.Empty(ledger.Repeated);
        Assert.InRange(consumer.Repetitions, 0, (publisher.Losses("publish") * publishers.Outstanding) + (consumer.Losses("consume") * consumer.Prefetch));

        void Configure(RabbitMqOptions options)
        {
            options.QueueType = queueType;
            options.RememberedMessages = 1_000_000;
        }
    }
}
