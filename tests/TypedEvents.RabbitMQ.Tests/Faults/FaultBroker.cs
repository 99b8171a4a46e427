using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;

namespace TypedEvents.RabbitMQ.Tests.Faults;

/// <summary>The broker that the fault tests, one after the other, kill, freeze and starve. It starts with the first of them, runs again when a
/// test has failed half-way, and ends with the process (its watchdog sees to that).</summary>
internal static class FaultBroker
{
    private static BrokerProcess? _broker;

    public static async Task<VirtualHost> CreateVirtualHostAsync()
    {
        BrokerProcess broker = await GetAsync();
        return await broker.CreateVirtualHostAsync();
    }

    /// <summary>Has the broker write down what was declared. It does so by itself, up to a second later; killed before, RabbitMQ 3.10 forgets a new
    /// quorum queue together with what it has confirmed of it (the names of Ra's servers are in a dets table that is saved twice a second).</summary>
    public static Task SaveDeclarationsAsync(VirtualHost host) =>
        host.Broker.ControlAsync("eval", "ok = mnesia:sync_log(), [ok = dets:sync(Table) || Table <- dets:all()].");

    private static async Task<BrokerProcess> GetAsync()
    {
        if (_broker is null)
        {
            return _broker = await BrokerProcess.StartAsync(new BrokerSettings { Timeout = System.TimeSpan.FromMinutes(2) });
        }

        // Both do nothing to a broker that a test has left in order.
        if (!await IsAliveAsync(_broker))
        {
            await _broker.KillAsync();
            await _broker.StartAgainAsync();
        }

        return _broker;
    }

    private static async Task<bool> IsAliveAsync(BrokerProcess broker)
    {
        try
        {
            await broker.ClearMemoryAlarmAsync();
            return true;
        }
        catch (System.IO.IOException)
        {
            return false;
        }
        catch (System.OperationCanceledException)
        {
            // Frozen.
            return false;
        }
    }
}
