using System;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Network;

/// <summary>A transport whose connections a test can break.</summary>
internal sealed class SettlementRig : IAsyncDisposable
{
    private const string Service = "settling";

    private readonly VirtualHost _host;
    private readonly TcpProxy _proxy;

    private SettlementRig(VirtualHost host, TcpProxy proxy)
    {
        _host = host;
        _proxy = proxy;
        Transport = TestTransport.Create(proxy.Through(host.AmqpUri), options => options.PrefetchPerSlot = 4, Log);
    }

    public RoleLog Log { get; } = new();

    public RabbitMqTransport Transport { get; }

    /// <summary>The connection to administer, which is made first.</summary>
    public ProxyConnection Admin => _proxy.Connections[0];

    /// <summary>The connection to consume, which is made last, and is the only one that the tests have made again.</summary>
    public ProxyConnection Consuming => _proxy.Connections[^1];

    public static async Task<SettlementRig> StartAsync(int concurrency)
    {
        VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        SettlementRig rig = new(host, TcpProxy.Start(host.Broker.AmqpPort));
        await rig.Transport.StartAsync(new ServiceTopology(Service, ["settled.#"], concurrency), default);
        return rig;
    }

    public async Task PublishAsync(string topic, int number)
    {
        SendResult result = await Transport.SendAsync(Numbered.Create(topic, number), default).OrFailAsync();
        Assert.Equal(PublishOutcome.Durable, result.Outcome);
    }

    /// <summary>Ends the transport, and makes sure that nothing comes back to the queue then.</summary>
    public async Task AllIsSettledAsync()
    {
        Assert.Equal(0, await Transport.CountAsync());
        await Transport.StopAsync(default);
        await Transport.DisposeAsync();
        await using QueueProbe probe = await QueueProbe.ConnectAsync(_host.AmqpUri);
        await probe.HoldsAsync(Service, 0);
    }

    public async ValueTask DisposeAsync()
    {
        await Transport.DisposeAsync();
        await _proxy.DisposeAsync();
        await _host.DisposeAsync();
    }
}
