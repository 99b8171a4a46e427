using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Poison;

/// <summary>A thousand messages of eight kinds that cannot be handled, among ten thousand that can.</summary>
[Collection(FaultCollection.Name)]
public sealed class PoisonTests
{
    private const string Service = "poisoned";
    private const int Poison = 1000;
    private const int GoodForEach = 10;

    [Fact]
    public async Task PoisonAmongGood_EachIsDeadWithItsReasonAndBytes_AllGoodIsHandled()
    {
        await using VirtualHost virtualHost = await SharedBroker.CreateVirtualHostAsync();
        ConcurrentDictionary<int, int> handled = new();
        await using TestHost host = await TestHost.StartAsync(Service, virtualHost.AmqpUri, registry => Register(registry, handled), options => options.HandlerGrace = TimeSpan.FromSeconds(60));
        await virtualHost.BindAsync("tchu_events", Service, PoisonMessages.UnknownTopic);
        OutboundMessage[] poison = [.. Enumerable.Range(0, Poison).Select(PoisonMessages.Create)];

        await PublishAsync(virtualHost.AmqpUri, poison);

        await Guard.UntilAsync(() => handled.Count == Poison * GoodForEach, () => $"{handled.Count} good messages were handled.");
        long dead = 0;
        await Guard.UntilAsync(async () => (dead = await host.DeadLetters.CountAsync()) == Poison, () => $"{dead} messages are dead.");
        Assert.DoesNotContain(handled, pair => pair.Value != 1);
        List<DeadLetter> letters = await host.DeadLetters.ListAsync().ToListAsync();
        Assert.Equal(Poison, letters.Count);
        Dictionary<Guid, DeadLetter> byId = letters.ToDictionary(letter => letter.Headers.EventId);
        for (int number = 0; number < Poison; number++)
        {
            DeadLetter letter = byId[poison[number].Headers.EventId];
            Assert.Equal(PoisonMessages.Reason(number), letter.Cause.Reason);
            Assert.Equal(poison[number].Body.ToArray(), letter.Body.ToArray());
            Assert.Equal(poison[number].Headers.Topic, letter.Headers.Topic);
            Assert.NotEmpty(letter.Cause.Message);
            Assert.Equal(letter.Cause.Reason == DeadLetterReason.HandlerFailed ? 4 : letter.Cause.Reason == DeadLetterReason.HandlerTimedOut ? 1 : 0, letter.Headers.Attempts);
        }

        Assert.Contains(letters, letter => letter.Cause.Message.Contains(PoisonMessages.ForeignContentType, StringComparison.Ordinal));
        List<DeadLetter> again = await host.DeadLetters.ListAsync().ToListAsync();
        Assert.Equal(letters.Select(Describe), again.Select(Describe));
        Assert.Equal(Poison, await host.DeadLetters.CountAsync());

        // The management plugin's numbers come a moment later.
        await Guard.UntilAsync(async () => (await virtualHost.QueueAsync(Service))?.Messages == 0, () => "Something is left in the queue.");
        await host.StopAsync();
    }

    private static void Register(IManifestRegistry registry, ConcurrentDictionary<int, int> handled)
    {
        registry.AddEvent<ItemGraded>();
        registry.AddEvent<ItemOwned>();
        registry.AddEvent<ItemDropped>();
        registry.AddEvent<ItemAwaited>();
        registry.AddHandler<ItemGraded>(new HandlerDescriptor("grade", Topics.Poison.Item.Graded), (item, _) =>
        {
            handled.AddOrUpdate(item.Number, 1, static (_, count) => count + 1);
            return default;
        });
        registry.AddHandler<ItemOwned>(new HandlerDescriptor("own", Topics.Poison.Item.Owned), (_, _) => default);
        registry.AddHandler<ItemDropped>(
            new HandlerDescriptor("drop", Topics.Poison.Item.Dropped) { Retry = new RetryAttribute { Immediate = 1, Delayed = 1, BaseDelaySeconds = 0.2 } },
            (item, _) => throw new InvalidOperationException($"Item {item.Number} is dropped."));
        registry.AddHandler<ItemAwaited>(
            new HandlerDescriptor("await", Topics.Poison.Item.Awaited) { Retry = new RetryAttribute { Immediate = 0, Delayed = 0 }, Timeout = new TimeoutAttribute(0.05) },
            async (_, context) => await Task.Delay(Timeout.Infinite, context.CancellationToken));
    }

    private static async Task PublishAsync(Uri address, OutboundMessage[] poison)
    {
        await using RabbitMqTransport publisher = TestTransport.Create(address);
        await publisher.StartAsync(new ServiceTopology("publisher", [], 1), default);
        for (int number = 0; number < poison.Length; number++)
        {
            IEnumerable<OutboundMessage> batch = Enumerable.Range(number * GoodForEach, GoodForEach).Select(PoisonMessages.CreateGood);
            if (PoisonMessages.IsForeign(number))
            {
                await PoisonMessages.PublishForeignAsync(address, [poison[number]]);
            }
            else
            {
                batch = batch.Append(poison[number]);
            }

            SendResult[] results = await Task.WhenAll(batch.Select(message => publisher.SendAsync(message, default).AsTask())).OrFailAsync();
            Assert.All(results, result => Assert.Equal(PublishOutcome.Durable, result.Outcome));
        }
    }

    private static string Describe(DeadLetter letter) =>
        $"{letter.Id} {letter.Headers.EventId} {letter.Headers.Topic} {letter.Headers.Attempts} {letter.Cause} {letter.LastFailure:O} {Convert.ToHexString(letter.Body.Span)}";
}
