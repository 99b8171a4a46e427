using System;
using System.Threading.Tasks;
using RabbitMQ.Client;

namespace TypedEvents.RabbitMQ.Tests.Wire;

/// <summary>Another program: RabbitMQ.Client and nothing of ours.</summary>
internal sealed class PlainClient : IAsyncDisposable
{
    private readonly IConnection _connection;

    private PlainClient(IConnection connection, IChannel channel)
    {
        _connection = connection;
        Channel = channel;
    }

    public IChannel Channel { get; }

    public static async Task<PlainClient> ConnectAsync(Uri address)
    {
        IConnection connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync();
        return new PlainClient(connection, await connection.CreateChannelAsync());
    }

    /// <summary>A queue of its own.</summary>
    public async Task<string> BindAsync(string exchange, string key)
    {
        string queue = (await Channel.QueueDeclareAsync()).QueueName;
        await Channel.QueueBindAsync(queue, exchange, key);
        return queue;
    }

    /// <summary>The next message of a queue, which must be there.</summary>
    public async Task<BasicGetResult> GetAsync(string queue)
    {
        BasicGetResult? got = null;
        await Guard.UntilAsync(async () => (got = await Channel.BasicGetAsync(queue, autoAck: true)) is not null, () => $"Nothing is in '{queue}'.");
        return got!;
    }

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
