using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.Quickstart.Tests;

/// <summary>A RabbitMQ for the tests of a class.</summary>
public sealed class BrokerFixture : IAsyncLifetime
{
    private BrokerProcess? _broker;

    public async Task InitializeAsync() => _broker = await BrokerProcess.StartAsync();

    public Task<VirtualHost> CreateVirtualHostAsync() => _broker!.CreateVirtualHostAsync();

    public async Task DisposeAsync() => await _broker!.DisposeAsync();
}
