using System;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace TypedEvents.RabbitMq.Consuming;

/// <summary>What the client believes to be the consumer. Deliveries never reach it (<see cref="Amqp.FrameTap"/>); that the broker ends the consumer does.</summary>
/// <param name="channel">The channel.</param>
/// <param name="onCancelled">Called when the broker ends the consumer, because its queue is gone.</param>
internal sealed class SilentConsumer(IChannel channel, Action onCancelled) : IAsyncBasicConsumer
{
    public IChannel? Channel => channel;

    public Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default)
    {
        onCancelled();
        return Task.CompletedTask;
    }

    public Task HandleBasicCancelOkAsync(string consumerTag, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task HandleBasicConsumeOkAsync(string consumerTag, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task HandleBasicDeliverAsync(
        string consumerTag,
        ulong deliveryTag,
        bool redelivered,
        string exchange,
        string routingKey,
        IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("A delivery went past the tap.");

    public Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason) => Task.CompletedTask;
}
