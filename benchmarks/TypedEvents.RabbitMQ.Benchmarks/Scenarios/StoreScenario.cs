using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>Publishers who await their confirms, each of them timed, into a queue that is empty at first: the longer it is, the more time the broker collects garbage.</summary>
/// <param name="publishers">How many.</param>
internal sealed class StoreScenario(int publishers) : IScenario
{
    public async Task<Measurement> RunAsync(IPeer peer, Load load)
    {
        await peer.StoreAsync();
        await Window.RunAsync(publishers, load.WarmUp, peer.PublishAsync);
        await peer.PurgeAsync();
        Usage start = Usage.Now(load.Broker);
        Latencies latencies = await Window.RunAsync(publishers, load.Messages, peer.PublishAsync);
        return latencies.AddTo(start.Until(Usage.Now(load.Broker), load.Messages));
    }
}
