using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using System.Threading.Tasks;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMq.Topology;

namespace TypedEvents.Cli.Tests;

/// <summary>A real broker takes the file, and what it then has is what the transport declares.</summary>
public sealed class BrokerTests(BrokerFixture fixture) : IClassFixture<BrokerFixture>
{
    private static readonly RabbitMqNames Names = new("tchu_events", "users");

    private BrokerProcess Broker => fixture.Broker;

    [Theory]
    [InlineData("quorum")]
    [InlineData("classic")]
    public async Task Import_ThenDeclareAsTheTransportDoes_IsTheSame(string queueType)
    {
        await using VirtualHost host = await Broker.CreateVirtualHostAsync();
        await ImportAsync(host, queueType);
        await using IConnection connection = await ConnectAsync(host);
        await using IChannel channel = await connection.CreateChannelAsync();
        RabbitMqTopology topology = new(Names, queueType == "quorum" ? RabbitMqQueueType.Quorum : RabbitMqQueueType.Classic);

        // Each would close the channel if the broker had it with other properties.
        foreach (ExchangeDefinition exchange in topology.Exchanges)
        {
            await channel.ExchangeDeclarePassiveAsync(exchange.Name);
            await channel.ExchangeDeclareAsync(exchange.Name, exchange.Type, durable: true);
        }

        QueueDefinition[] queues = [.. topology.Queues.Concat(DelayLadder.Rungs.Select(topology.DelayQueue))];
        foreach (QueueDefinition queue in queues)
        {
            await channel.QueueDeclarePassiveAsync(queue.Name);
            await channel.QueueDeclareAsync(queue.Name, queue.Durable, exclusive: false, queue.AutoDelete, new Dictionary<string, object?>(queue.Arguments));
        }

        Assert.Equal(queues.Select(queue => queue.Name).Order(StringComparer.Ordinal), (await host.QueuesAsync()).Select(queue => queue.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Import_ThenPublish_ArrivesByTopicAndAfterADelay()
    {
        await using VirtualHost host = await Broker.CreateVirtualHostAsync();
        await ImportAsync(host, "quorum");
        await using IConnection connection = await ConnectAsync(host);
        await using IChannel channel = await connection.CreateChannelAsync();
        Channel<string> arrived = Channel.CreateUnbounded<string>();
        AsyncEventingBasicConsumer consumer = new(channel);
        consumer.ReceivedAsync += (_, delivery) => arrived.Writer.WriteAsync(Encoding.UTF8.GetString(delivery.Body.Span)).AsTask();
        await channel.BasicConsumeAsync(Names.Queue, autoAck: true, consumer);

        await channel.BasicPublishAsync(Names.Exchange, "user.created", "by topic"u8.ToArray());
        await channel.BasicPublishAsync(Names.Exchange, "user.removed", "to nobody"u8.ToArray());
        await channel.BasicPublishAsync("", Names.Delay(DelayLadder.Rungs[0]), "after a delay"u8.ToArray());

        Assert.Equal("by topic", await arrived.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal("after a delay", await arrived.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Upload_ToTheManagementPlugin_IsTaken()
    {
        await using VirtualHost host = await Broker.CreateVirtualHostAsync();
        using JsonDocument definitions = JsonDocument.Parse(Export(host, "quorum"));

        await Broker.Management.PostAsync("definitions", definitions.RootElement);

        Assert.Equal(["cap.event.created", "user.created"], (await host.BindingsAsync(Names.Queue)).Select(binding => binding.RoutingKey).Order(StringComparer.Ordinal));
    }

    private static string Export(VirtualHost host, string queueType)
    {
        ToolResult export = Tool.Export(TestFolders.Sample("Quickstart.Users"), "--service", Names.Queue, "--virtual-host", host.Name, "--queue-type", queueType);
        Assert.True(export.ExitCode == 0, export.ToString());
        return export.Output;
    }

    private async Task ImportAsync(VirtualHost host, string queueType)
    {
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Export(host, queueType));
            await Broker.ControlAsync("import_definitions", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Task<IConnection> ConnectAsync(VirtualHost host) => new ConnectionFactory { Uri = host.AmqpUri }.CreateConnectionAsync();
}
