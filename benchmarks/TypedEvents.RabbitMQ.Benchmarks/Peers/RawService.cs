using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using TypedEvents.RabbitMq.Benchmarks.Measuring;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>A connection that consumes a durable queue.</summary>
internal sealed class RawService(IConnection connection) : IAsyncDisposable
{
    public const ushort Prefetch = 250;

    public static async Task<RawService> StartAsync(ConnectionFactory factory, string exchange, string topic, string queue, bool quorum)
    {
        IConnection connection = await factory.CreateConnectionAsync();
        IChannel channel = await connection.CreateChannelAsync();
        Dictionary<string, object?> arguments = new() { ["x-queue-type"] = quorum ? "quorum" : "classic" };
        await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true);
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments);
        await channel.QueueBindAsync(queue, exchange, topic);
        await channel.BasicQosAsync(prefetchSize: 0, Prefetch, global: false);
        AsyncEventingBasicConsumer consumer = new(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            Handled.One();
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer);
        return new RawService(connection);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
