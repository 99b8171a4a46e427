using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RabbitMQ.Client;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>RabbitMQ.Client as its documentation uses it: tracked confirms, an acknowledgement for every message. Fixed bytes, which nobody decodes.</summary>
internal sealed class RawPeer(PeerOptions options) : IPeer
{
    private const string Exchange = "benchmark";
    private const string Topic = "benchmark.order";

    private readonly ConnectionFactory _factory = new() { Uri = new Uri(options.Uri) };
    private readonly byte[] _body = Body(options.Size);
    private readonly List<RawService> _services = [];
    private IConnection? _connection;
    private IChannel _channel = null!;
    private RawResponder? _responder;
    private RawCaller? _caller;

    public bool Decodes => false;

    public async Task SubscribeAsync(int services)
    {
        for (int i = 0; i < services; i++)
        {
            _services.Add(await RawService.StartAsync(_factory, Exchange, Topic, $"service{i}", options.Quorum));
        }
    }

    public async Task UnsubscribeAsync()
    {
        foreach (RawService service in _services)
        {
            await service.DisposeAsync();
        }

        _services.Clear();
    }

    public async Task ConnectAsync()
    {
        _connection = await _factory.CreateConnectionAsync();

        // No rate limiter: what the benchmark keeps outstanding is the limit. The documented one delays every publish once half of it is used.
        _channel = await _connection.CreateChannelAsync(new CreateChannelOptions(
            publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null));
        await _channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true);
    }

    public async Task DisconnectAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
            _connection = null;
        }
    }

    public async Task StoreAsync()
    {
        await SubscribeAsync(1);
        await UnsubscribeAsync();
        await ConnectAsync();
    }

    public Task PurgeAsync() => Queues.PurgeAsync(options.Uri, "service0");

    public async Task RespondAsync()
    {
        _responder = await RawResponder.StartAsync(_factory);
        _caller = await RawCaller.StartAsync(_factory, _body);
    }

    public ValueTask PublishAsync(int number)
    {
        BasicProperties properties = new() { Persistent = true, MessageId = Guid.NewGuid().ToString() };
        return _channel.BasicPublishAsync(Exchange, Topic, mandatory: false, properties, _body);
    }

    public ValueTask CallAsync(int number) => _caller!.CallAsync();

    public async ValueTask DisposeAsync()
    {
        await UnsubscribeAsync();
        await DisconnectAsync();
        foreach (IAsyncDisposable? part in new IAsyncDisposable?[] { _caller, _responder }.Where(part => part is not null))
        {
            await part!.DisposeAsync();
        }
    }

    private static byte[] Body(int size)
    {
        byte[] body = new byte[size];
        new Random(size).NextBytes(body);
        return body;
    }
}
