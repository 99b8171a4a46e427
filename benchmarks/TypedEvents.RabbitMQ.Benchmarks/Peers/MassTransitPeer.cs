using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TypedEvents.RabbitMq.Benchmarks.Contracts;

namespace TypedEvents.RabbitMq.Benchmarks.Peers;

/// <summary>MassTransit with its defaults, confirms among them, and the prefetch of the others.</summary>
internal sealed class MassTransitPeer(PeerOptions options) : IPeer
{
    private readonly List<IHost> _services = [];
    private OrderPlaced[] _events = [];
    private CheckOrder[] _requests = [];
    private IHost? _publisher;
    private IBus _bus = null!;
    private IRequestClient<CheckOrder> _client = null!;

    public bool Decodes => true;

    public async Task SubscribeAsync(int services)
    {
        for (int i = 0; i < services; i++)
        {
            _services.Add(await StartAsync<OrderConsumer>($"service{i}", options.Quorum));
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
        _events = [.. Orders.Create(options.Orders, options.Size).Select(order => new OrderPlaced(order))];
        _publisher = await StartAsync<OrderConsumer>(queue: null, options.Quorum);
        _bus = _publisher.Services.GetRequiredService<IBus>();
    }

    public async Task DisconnectAsync()
    {
        await PeerHost.StopAsync(_publisher);
        _publisher = null;
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
        _requests = [.. Orders.Create(options.Orders, options.Size).Select(order => new CheckOrder(order))];
        _services.Add(await StartAsync<CheckOrderConsumer>("requests", quorum: false));
        _publisher = await StartAsync<CheckOrderConsumer>(queue: null, quorum: false);
        _client = _publisher.Services.GetRequiredService<IBus>().CreateRequestClient<CheckOrder>();
    }

    public ValueTask PublishAsync(int number) => new(_bus.Publish(_events[number % _events.Length]));

    public ValueTask CallAsync(int number) => new(_client.GetResponse<OrderChecked>(_requests[number % _requests.Length]));

    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync();
        await UnsubscribeAsync();
    }

    /// <summary>Starts a bus that consumes a queue, or none.</summary>
    private Task<IHost> StartAsync<TConsumer>(string? queue, bool quorum)
        where TConsumer : class, IConsumer => PeerHost.StartAsync(services =>
    {
        // Otherwise it starts on its own time, and a bus that is stopped before that consumes on.
        services.Configure<MassTransitHostOptions>(host => host.WaitUntilStarted = true);
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.AddConsumer<TConsumer>();
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(options.Uri));
                if (queue is not null)
                {
                    rabbit.ReceiveEndpoint(queue, endpoint =>
                    {
                        endpoint.PrefetchCount = RawService.Prefetch;
                        endpoint.SetQueueArgument("x-queue-type", quorum ? "quorum" : "classic");
                        endpoint.ConfigureConsumer<TConsumer>(context);
                    });
                }
            });
        });
    });
}
