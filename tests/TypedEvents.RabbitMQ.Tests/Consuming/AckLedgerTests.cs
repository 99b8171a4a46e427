using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Consuming;

namespace TypedEvents.RabbitMQ.Tests.Consuming;

public sealed class AckLedgerTests
{
    private const ushort Channel = 5;

    [Fact]
    public async Task Ledger_RandomScripts_SettlesEachDeliveryOnceAndNoneTooEarly()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        for (int seed = 0; seed < 500; seed++)
        {
            await RunAsync(scene, seed);
        }
    }

    [Fact]
    public async Task Ack_OfTheLastThatWaits_GoesOutAtOnce()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        using AckLedger ledger = new(scene.Session, Channel, prefetch: 100, scene.Clock);
        RabbitMqDelivery[] deliveries = Add(ledger, 3);

        Assert.True(ledger.Ack(deliveries[0], isLast: false));
        Assert.Empty(await scene.SettledAsync());
        Assert.True(ledger.Ack(deliveries[2], isLast: true));

        Assert.Equal([(true, 1, true), (true, 3, false)], await scene.SettledAsync());
    }

    [Fact]
    public async Task Ack_OfOneAmongMany_GoesOutSoon()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        using AckLedger ledger = new(scene.Session, Channel, prefetch: 100, scene.Clock);
        RabbitMqDelivery[] deliveries = Add(ledger, 3);

        ledger.Ack(deliveries[1], isLast: false);
        Assert.Empty(await scene.SettledAsync());
        scene.Clock.Advance(TimeSpan.FromMilliseconds(10));

        Assert.Equal([(true, 2, false)], await scene.SettledAsync());
    }

    [Fact]
    public async Task Ack_OfAQuarterOfThePrefetch_GoesOutAsOne()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        using AckLedger ledger = new(scene.Session, Channel, prefetch: 16, scene.Clock);

        foreach (RabbitMqDelivery delivery in Add(ledger, 4))
        {
            ledger.Ack(delivery, isLast: false);
        }

        Assert.Equal([(true, 4, true)], await scene.SettledAsync());
    }

    [Fact]
    public async Task Ack_AfterTheSession_SaysThatItIsLost()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        AckLedger ledger = new(scene.Session, Channel, prefetch: 16, scene.Clock);
        RabbitMqDelivery[] deliveries = Add(ledger, 2);
        ledger.Dispose();

        Assert.False(ledger.Ack(deliveries[0], isLast: true));
        Assert.False(ledger.Requeue(deliveries[1]));
        Assert.Empty(await scene.SettledAsync());
    }

    [Fact]
    public async Task Ack_OnABrokenConnection_EndsTheSession()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        using AckLedger ledger = new(scene.Session, Channel, prefetch: 16, scene.Clock);
        RabbitMqDelivery[] deliveries = Add(ledger, 2);
        scene.Break(new IOException("cut"));
        ledger.Ack(deliveries[0], isLast: true);
        await scene.Session.Stream.Writer.FlushAsync();

        Assert.False(ledger.Ack(deliveries[1], isLast: true));
        Assert.Equal("cut", (await scene.Session.Lost).Message);
    }

    private static RabbitMqDelivery[] Add(AckLedger ledger, int count)
    {
        RabbitMqDelivery[] deliveries = [.. Enumerable.Range(1, count).Select(tag => Deliveries.Delivery((ulong)tag))];
        Array.ForEach(deliveries, ledger.Add);
        return deliveries;
    }

    private static async Task RunAsync(SessionScene scene, int seed)
    {
        Random random = new(seed);
        int prefetch = 1 + random.Next(40);
        using AckLedger ledger = new(scene.Session, Channel, prefetch, scene.Clock);
        List<RabbitMqDelivery> held = [];

        // What the broker thinks is unsettled, and which of it was acknowledged here.
        HashSet<ulong> unsettled = [];
        HashSet<ulong> acked = [];
        ulong tag = 0;
        for (int step = 0; step < 80; step++)
        {
            switch (random.Next(6))
            {
                case < 3 when held.Count < prefetch:
                    held.Add(Deliveries.Delivery(++tag));
                    ledger.Add(held[^1]);
                    unsettled.Add(tag);
                    break;
                case 3 or 4 when held.Count > 0:
                    RabbitMqDelivery done = Take(held, random);
                    acked.Add(done.Tag);
                    Assert.True(ledger.Ack(done, isLast: random.Next(4) == 0));
                    break;
                case 5 when held.Count > 0 && random.Next(2) == 0:
                    RabbitMqDelivery returned = Take(held, random);
                    Assert.True(ledger.Requeue(returned));
                    break;
                default:
                    scene.Clock.Advance(TimeSpan.FromMilliseconds(random.Next(15)));
                    break;
            }

            Apply(await scene.SettledAsync(), unsettled, acked, held, seed);
        }

        scene.Clock.Advance(TimeSpan.FromMilliseconds(10));
        Apply(await scene.SettledAsync(), unsettled, acked, held, seed);
        Assert.True(unsettled.SetEquals(held.Select(delivery => delivery.Tag)), $"Seed {seed}.");
    }

    private static RabbitMqDelivery Take(List<RabbitMqDelivery> held, Random random)
    {
        int index = random.Next(held.Count);
        RabbitMqDelivery taken = held[index];
        held.RemoveAt(index);
        return taken;
    }

    private static void Apply(List<(bool IsAck, ulong Tag, bool Multiple)> settled, HashSet<ulong> unsettled, HashSet<ulong> acked, List<RabbitMqDelivery> held, int seed)
    {
        foreach ((bool isAck, ulong tag, bool multiple) in settled)
        {
            // A broker closes the channel over a tag that is not unsettled.
            Assert.True(unsettled.Contains(tag), $"{tag} was settled before; seed {seed}.");
            ulong[] meant = [.. unsettled.Where(each => multiple ? each <= tag : each == tag)];
            Assert.DoesNotContain(held, delivery => meant.Contains(delivery.Tag));
            Assert.All(meant, each => Assert.Equal(isAck, acked.Contains(each)));
            unsettled.ExceptWith(meant);
        }
    }
}
