using System;
using System.Threading.Tasks;
using RabbitMQ.Client;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>What is done to queues besides measuring, the same for every peer.</summary>
internal static class Queues
{
    public static async Task PurgeAsync(string uri, string queue)
    {
        await using IConnection connection = await new ConnectionFactory { Uri = new Uri(uri) }.CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync();
        await channel.QueuePurgeAsync(queue);
    }
}
