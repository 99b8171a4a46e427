using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Tests.Faults;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Publishing;

/// <summary>Publishers that give up at any moment leave nothing behind: what was cancelled never arrives, and all the rest is as if nobody had.</summary>
[Collection(FaultCollection.Name)]
public sealed class CancellationStormTests
{
    private const int Publishers = 64;
    private const int Rounds = 10;

    // More at once than the broker is asked to confirm, so that some wait here, where they can be cancelled.
    private const int Burst = 32;

    [Fact]
    public async Task SendAsync_AThirdIsCancelledWithin3Milliseconds_TheRestIsUntouched()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        Journal journal = new();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri, logger: journal);
        await transport.StartAsync(new ServiceTopology("storm", ["known.#"], 16), default);
        Inbox inbox = new(transport);
        await transport.ConsumeAsync(inbox.TakeAsync, default);
        ConcurrentDictionary<int, PublishOutcome> outcomes = new();
        ConcurrentDictionary<int, bool> cancelled = new();

        await Task.WhenAll(Enumerable.Range(0, Publishers).Select(PublishAsync)).OrFailAsync();

        int total = Publishers * Rounds * Burst;
        Assert.Equal(total, outcomes.Count + cancelled.Count);
        Assert.NotEmpty(cancelled);
        Assert.DoesNotContain(outcomes, outcome => outcome.Value != PublishOutcome.Durable);
        for (int number = total; number < total + 100; number++)
        {
            outcomes[number] = (await transport.SendAsync(Numbered.Create("known.topic", number), default).OrFailAsync()).Outcome;
        }

        Assert.DoesNotContain(outcomes, outcome => outcome.Value != PublishOutcome.Durable);
        await inbox.HasAsync(outcomes.Count);
        Assert.Equal(outcomes.Keys.Order(), inbox.Numbers);
        Assert.Empty(inbox.Repeated);
        Assert.Equal(0, journal.Count(TypedEventsEventIds.ConnectionLost));

        async Task PublishAsync(int publisher)
        {
            for (int round = 0; round < Rounds; round++)
            {
                int first = ((publisher * Rounds) + round) * Burst;
                await Task.WhenAll(Enumerable.Range(first, Burst).Select(SendAsync));
            }
        }

        async Task SendAsync(int number)
        {
            using CancellationTokenSource source = new();
            if (number % 3 == 0)
            {
                source.CancelAfter(TimeSpan.FromMicroseconds(number * 7919 % 3000));
            }

            try
            {
                SendResult result = await transport.SendAsync(Numbered.Create("known.topic", number), source.Token);
                outcomes[number] = result.Outcome;
            }
            catch (OperationCanceledException)
            {
                cancelled[number] = true;
            }
        }
    }
}
