using System;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests;

/// <summary>
/// The broker of all tests that leave it as they found it, each in a virtual host of its own. It starts with the first of them and ends
/// with the process. A test that kills, freezes or starves a broker starts its own.
/// </summary>
internal static class SharedBroker
{
    private static readonly Lazy<Task<BrokerProcess>> Broker = new(StartAsync, LazyThreadSafetyMode.ExecutionAndPublication);

    public static Task<BrokerProcess> GetAsync() => Broker.Value;

    public static async Task<VirtualHost> CreateVirtualHostAsync() => await (await GetAsync()).CreateVirtualHostAsync();

    // xunit has no end of an assembly to end it at: the broker's watchdog does, when this process is gone.
    private static Task<BrokerProcess> StartAsync() => Task.Run(() => BrokerProcess.StartAsync());
}
