using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>A connection that calls by direct reply-to.</summary>
internal sealed class RawCaller(IConnection connection, IChannel channel, byte[] body) : IAsyncDisposable
{
    private const string ReplyTo = "amq.rabbitmq.reply-to";

    private readonly ConcurrentDictionary<string, TaskCompletionSource<byte[]>> _pending = new();

    public static async Task<RawCaller> StartAsync(ConnectionFactory factory, byte[] body)
    {
        IConnection connection = await factory.CreateConnectionAsync();
        IChannel channel = await connection.CreateChannelAsync();
        RawCaller caller = new(connection, channel, body);
        AsyncEventingBasicConsumer consumer = new(channel);
        consumer.ReceivedAsync += caller.OnReplyAsync;
        await channel.BasicConsumeAsync(ReplyTo, autoAck: true, consumer);
        return caller;
    }

    public async ValueTask CallAsync()
    {
        string id = Guid.NewGuid().ToString();
        TaskCompletionSource<byte[]> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = reply;
        BasicProperties properties = new() { CorrelationId = id, ReplyTo = ReplyTo };
        await channel.BasicPublishAsync("", RawResponder.Queue, mandatory: false, properties, body);
        await reply.Task;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private Task OnReplyAsync(object sender, BasicDeliverEventArgs delivery)
    {
        if (_pending.TryRemove(delivery.BasicProperties.CorrelationId!, out TaskCompletionSource<byte[]>? reply))
        {
            reply.SetResult(delivery.Body.ToArray());
        }

        return Task.CompletedTask;
    }
}
