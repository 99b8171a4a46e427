using System;
using System.Threading.Tasks;
using RabbitMQ.Client;

namespace TypedEvents.RabbitMQ.Tests;

/// <summary>Looks at queues over a connection of its own: what it sees is so now, where the management API says what was.</summary>
internal sealed class QueueProbe : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private QueueProbe(IConnection connection, IChannel channel)
    {
        _connection = connection;
        _channel = channel;
    }

    public static async Task<QueueProbe> ConnectAsync(Uri address)
    {
        ConnectionFactory factory = new() { Uri = address };
        IConnection connection = await factory.CreateConnectionAsync();
        return new QueueProbe(connection, await connection.CreateChannelAsync());
    }

    /// <summary>Waits until a queue has no consumer and so many messages, all of which are there to be taken then.</summary>
    public async Task HoldsAsync(string queue, int count)
    {
        QueueDeclareOk? state = null;
        await Guard.UntilAsync(
            async () => (state = await _channel.QueueDeclarePassiveAsync(queue)) is { ConsumerCount: 0 } && state.MessageCount == count,
            () => $"The queue holds {state?.MessageCount} messages, not {count}, and has {state?.ConsumerCount} consumers.");
    }

    /// <summary>How many messages of a queue no consumer has.</summary>
    public async Task<long> CountAsync(string queue) => (await _channel.QueueDeclarePassiveAsync(queue)).MessageCount;

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
