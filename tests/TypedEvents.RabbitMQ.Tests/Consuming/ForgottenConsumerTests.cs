using System;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Consuming;
using TypedEvents.RabbitMq.Telemetry;
using TypedEvents.RabbitMQ.Tests.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Consuming;

/// <summary>A broker that has forgotten a consumer does not say so; the queue does. The session is without a broker, because no broker forgets on request.</summary>
public sealed class ForgottenConsumerTests
{
    private static readonly QueueReading Full = new("orders", Messages: 1, Consumers: 1);
    private static readonly QueueReading Deserted = new("orders", Messages: 0, Consumers: 0);
    private static readonly QueueReading Empty = new("orders", Messages: 0, Consumers: 1);

    [Fact]
    public async Task QueueThatIsFullTwice_IsNotConsumed()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        using QueueConsumer consumer = await scene.ConsumeAsync("orders", _ => default);

        consumer.Probe(Full);
        Assert.True(scene.Session.IsAlive);
        consumer.Probe(Full);

        Assert.Contains("'orders', where 1 messages wait for 1 consumers", scene.Session.Reason?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueueWithoutConsumersTwice_IsNotConsumed()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        using QueueConsumer consumer = await scene.ConsumeAsync("orders", _ => default);

        consumer.Probe(Deserted);
        consumer.Probe(Deserted);

        Assert.False(scene.Session.IsAlive);
    }

    [Fact]
    public async Task QueueThatIsEmptyBetween_IsConsumed()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        using QueueConsumer consumer = await scene.ConsumeAsync("orders", _ => default);

        consumer.Probe(Full);
        consumer.Probe(Empty);
        consumer.Probe(Full);

        Assert.True(scene.Session.IsAlive);
    }

    [Fact]
    public async Task QueueOfAnother_IsNoneOfItsBusiness()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        using QueueConsumer consumer = await scene.ConsumeAsync("orders", _ => default);

        consumer.Probe(Full with { Name = "others" });
        consumer.Probe(Full with { Name = "others" });

        Assert.True(scene.Session.IsAlive);
    }

    [Fact]
    public async Task DeliveriesBetween_AreConsumed()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        QueueConsumer? consumer = null;
        consumer = await scene.ConsumeAsync("orders", async delivery => await consumer!.SettleAsync((RabbitMqDelivery)delivery, Settlement.Ack));

        for (int round = 0; round < 4; round++)
        {
            scene.Deliver([ForeignTable.Properties([])]);
            await Guard.UntilAsync(() => IsAckedAsync(scene), () => "The delivery was not acknowledged.");
            consumer.Probe(Full);
        }

        Assert.True(scene.Session.IsAlive);
        consumer.Dispose();
    }

    [Fact]
    public async Task DeliveryInHand_IsConsumed()
    {
        using SessionScene scene = await SessionScene.OpenAsync();
        using QueueConsumer consumer = await scene.ConsumeAsync("orders", _ => default);
        scene.Deliver([ForeignTable.Properties([])]);

        for (int round = 0; round < 4; round++)
        {
            consumer.Probe(Full);
        }

        Assert.True(scene.Session.IsAlive);
    }

    private static async Task<bool> IsAckedAsync(SessionScene scene)
    {
        scene.Clock.Advance(TimeSpan.FromMilliseconds(5));
        return (await scene.SettledAsync()).Count > 0;
    }
}
