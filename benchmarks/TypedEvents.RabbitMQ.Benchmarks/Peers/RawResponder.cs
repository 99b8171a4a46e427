using System;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>A connection that answers every request with the request's bytes.</summary>
internal sealed class RawResponder(IConnection connection) : IAsyncDisposable
{
    public const string Queue = "requests";

    public static async Task<RawResponder> StartAsync(ConnectionFactory factory)
    {
        IConnection connection = await factory.CreateConnectionAsync();
        IChannel channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync(Queue, durable: false, exclusive: false, autoDelete: true);
        await channel.BasicQosAsync(prefetchSize: 0, RawService.Prefetch, global: false);
        AsyncEventingBasicConsumer consumer = new(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            BasicProperties properties = new() { CorrelationId = delivery.BasicProperties.CorrelationId };
            await channel.BasicPublishAsync("", delivery.BasicProperties.ReplyTo!, mandatory: false, properties, delivery.Body);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
        };
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer);
        return new RawResponder(connection);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
