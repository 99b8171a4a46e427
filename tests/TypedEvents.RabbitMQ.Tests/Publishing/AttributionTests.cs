using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Publishing;

/// <summary>Every publish gets the outcome of its own message, however many are on their way.</summary>
[Collection(FaultCollection.Name)]
public sealed class AttributionTests
{
    private const int Publishes = 20_000;
    private const int Publishers = 64;

    [Theory]
    [InlineData(RabbitMqQueueType.Classic)]
    [InlineData(RabbitMqQueueType.Quorum)]
    public async Task SendAsync_HalfIsUnroutable_EachOutcomeIsItsOwn(RabbitMqQueueType queueType)
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri, options => options.QueueType = queueType);
        await transport.StartAsync(new ServiceTopology("attribution", ["known.#"], 16), default);
        Inbox inbox = new(transport);
        await transport.ConsumeAsync(inbox.TakeAsync, default);
        ConcurrentDictionary<int, PublishOutcome> outcomes = new();

        await Task.WhenAll(Enumerable.Range(0, Publishers).Select(PublishAsync)).OrFailAsync();

        Assert.Equal(Publishes, outcomes.Count);
        Assert.DoesNotContain(outcomes, outcome => outcome.Value != (IsKnown(outcome.Key) ? PublishOutcome.Durable : PublishOutcome.Unroutable));
        int[] known = [.. Enumerable.Range(0, Publishes).Where(IsKnown)];
        await inbox.HasAsync(known.Length);
        Assert.Equal(known, inbox.Numbers);
        Assert.Empty(inbox.Repeated);

        async Task PublishAsync(int publisher)
        {
            for (int number = publisher; number < Publishes; number += Publishers)
            {
                SendResult result = await transport.SendAsync(Numbered.Create(IsKnown(number) ? "known.topic" : "unknown.topic", number), default);
                outcomes[number] = result.Outcome;
            }
        }
    }

    // Half of them, in no pattern that a slip by one or two would hide in.
    private static bool IsKnown(int number) => (uint)(number * 2654435761) >> 31 == 0;
}
