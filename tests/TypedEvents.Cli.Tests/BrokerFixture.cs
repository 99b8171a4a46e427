using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.Cli.Tests;

/// <summary>One broker for a class of tests, each of which takes a virtual host of its own.</summary>
public sealed class BrokerFixture : IAsyncLifetime
{
    private BrokerProcess? _broker;

    internal BrokerProcess Broker => _broker!;

    public async Task InitializeAsync() => _broker = await BrokerProcess.StartAsync();

    public async Task DisposeAsync() => await Broker.DisposeAsync();
}
