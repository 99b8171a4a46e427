using System;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Consuming;
using TypedEvents.RabbitMQ.Tests.Messages;

namespace TypedEvents.RabbitMQ.Tests.Consuming;

/// <summary>No message of another program ends the connection on which it comes.</summary>
public sealed class ConsumerSessionTests
{
    [Fact]
    public async Task Deliver_AnyProperties_ReachesTheConsumer()
    {
        const int Messages = 5000;
        using SessionScene scene = await SessionScene.OpenAsync();
        Channel<RabbitMqDelivery> received = Channel.CreateUnbounded<RabbitMqDelivery>();
        using QueueConsumer consumer = await scene.ConsumeAsync("orders", delivery => received.Writer.WriteAsync((RabbitMqDelivery)delivery));

        scene.Deliver(Enumerable.Range(0, Messages).Select(seed => new ForeignTable(seed).Broken()).Append(ForeignTable.Nested(100)));

        RabbitMqDelivery? last = null;
        for (int tag = 0; tag <= Messages; tag++)
        {
            last = await received.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
            Assert.Equal("order.placed", last.Headers.Topic);
        }

        Assert.Contains("nested more than 32 deep", last!.Problem, StringComparison.Ordinal);
        Assert.True(scene.Session.IsAlive);
    }
}
