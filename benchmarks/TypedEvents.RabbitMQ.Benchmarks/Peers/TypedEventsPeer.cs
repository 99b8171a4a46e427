using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;
using TypedEvents.RabbitMq.Benchmarks.Contracts;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>
/// TypedEvents with its defaults. A host of this program has all its handlers: the publisher is the first service, or one of its own that handles
/// its copies.
/// </summary>
internal sealed class TypedEventsPeer(PeerOptions options) : IPeer
{
    private readonly List<IHost> _services = [];
    private OrderPlaced[] _placed = [];
    private OrderStored[] _stored = [];
    private CheckOrder[] _requests = [];
    private IHost? _publisher;
    private IEventBus _bus = null!;

    public bool Decodes => true;

    public async Task SubscribeAsync(int services)
    {
        for (int i = 0; i < services; i++)
        {
            _services.Add(await StartAsync($"service{i}"));
        }
    }

    public async Task UnsubscribeAsync()
    {
        foreach (IHost service in _services)
        {
            await PeerHost.StopAsync(service);
        }

        _services.Clear();
    }

    public async Task ConnectAsync()
    {
        _placed = [.. Orders.Create(options.Orders, options.Size).Select(order => new OrderPlaced(order))];
        IHost publisher = _services.Count > 0 ? _services[0] : _publisher = await StartAsync("publisher");
        _bus = publisher.Services.GetRequiredService<IEventBus>();
    }

    public async Task DisconnectAsync()
    {
        await PeerHost.StopAsync(_publisher);
        _publisher = null;
    }

    public async Task StoreAsync()
    {
        await ConnectAsync();
        _stored = [.. _placed.Select(placed => new OrderStored(placed.Order))];
        await using IConnection connection = await new ConnectionFactory { Uri = new Uri(options.Uri) }.CreateConnectionAsync();
        await using IChannel channel = await connection.CreateChannelAsync();
        Dictionary<string, object?> arguments = new() { ["x-queue-type"] = options.Quorum ? "quorum" : "classic" };
        await channel.QueueDeclareAsync("stored", durable: true, exclusive: false, autoDelete: false, arguments);
        await channel.QueueBindAsync("stored", new RabbitMqOptions().Exchange, "benchmark.order.stored");
    }

    public Task PurgeAsync() => Queues.PurgeAsync(options.Uri, "stored");

    public async Task RespondAsync()
    {
        await SubscribeAsync(1);
        await ConnectAsync();
        _requests = [.. _placed.Select(placed => new CheckOrder(placed.Order))];
    }

    // Pooled, so that passing the receipt on costs no bytes that are not the library's.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask PublishAsync(int number)
    {
        PublishReceipt receipt = _stored.Length > 0
            ? await _bus.PublishAsync(_stored[number % _stored.Length])
            : await _bus.PublishAsync(_placed[number % _placed.Length]);
        if (receipt.Outcome != PublishOutcome.Durable)
        {
            throw new InvalidOperationException($"A publish ended as {receipt.Outcome}.");
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask CallAsync(int number) => await _bus.CallAsync(_requests[number % _requests.Length]);

    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync();
        await UnsubscribeAsync();
    }

    private Task<IHost> StartAsync(string name) => PeerHost.StartAsync(services => services
        .AddTypedEvents(bus => bus.ServiceName = name)
        .UseRabbitMq(rabbit =>
        {
            rabbit.ConnectionString = options.Uri;
            rabbit.QueueType = options.Quorum ? RabbitMqQueueType.Quorum : RabbitMqQueueType.Classic;
        }));
}
