using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.RabbitMq.Consuming;
using TypedEvents.RabbitMQ.Tests.Amqp;
using TypedEvents.RabbitMQ.Tests.Messages;

namespace TypedEvents.RabbitMQ.Tests.Consuming;

/// <summary>No message of another program ends the connection on which it comes.</summary>
public sealed class ConsumerSessionTests
{
    private const ushort Channel = 5;

    [Fact]
    public async Task Deliver_AnyProperties_ReachesTheConsumer()
    {
        const int Messages = 5000;
        using SessionScene scene = await SessionScene.OpenAsync();
        using AckLedger ledger = new(scene.Session, Channel, prefetch: 1, scene.Clock);
        Channel<RabbitMqDelivery> received = System.Threading.Channels.Channel.CreateUnbounded<RabbitMqDelivery>();
        scene.Session.Stream.Tap.Attach(Channel, scene.Consume(ledger, delivery => received.Writer.WriteAsync((RabbitMqDelivery)delivery)));

        Feed(scene, Enumerable.Range(0, Messages).Select(seed => new ForeignTable(seed).Broken()).Append(ForeignTable.Nested(100)));

        RabbitMqDelivery? last = null;
        for (int tag = 0; tag <= Messages; tag++)
        {
            last = await received.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
            Assert.Equal("order.placed", last.Headers.Topic);
        }

        Assert.Contains("nested more than 32 deep", last!.Problem, StringComparison.Ordinal);
        Assert.True(scene.Session.IsAlive);
    }

    private static void Feed(SessionScene scene, IEnumerable<byte[]> messages)
    {
        FrameTap tap = scene.Session.Stream.Tap;
        ulong tag = 0;
        foreach (byte[] properties in messages)
        {
            byte[] frames = [.. FrameBytes.Deliver(Channel, ++tag, false, "events", "order.placed"), .. FrameBytes.Header(Channel, 0, properties)];
            frames.CopyTo(tap.Free);
            tap.Add(frames.Length);
            Assert.Equal(0, tap.Process(new byte[10]));
        }
    }
}
