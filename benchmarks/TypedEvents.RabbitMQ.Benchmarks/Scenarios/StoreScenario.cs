using System;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>
/// Publishers who await their confirms, each of them timed. The queue is emptied again and again: the longer it is, the more of its time the broker collects
/// garbage, which says nothing of who publishes.
/// </summary>
/// <param name="publishers">How many.</param>
internal sealed class StoreScenario(int publishers) : IScenario
{
    private const int Longest = 5_000;

    public async Task<Measurement> RunAsync(IPeer peer, Load load)
    {
        await peer.StoreAsync();
        await Window.RunAsync(publishers, load.WarmUp, peer.PublishAsync);
        Latencies latencies = new(load.Messages);
        Usage used = default;
        for (int from = 0; from < load.Messages; from += Longest)
        {
            await peer.PurgeAsync();
            Usage start = Usage.Now(load.Broker);
            await Window.RunAsync(publishers, from, Math.Min(from + Longest, load.Messages), peer.PublishAsync, latencies);
            used += Usage.Now(load.Broker) - start;
        }

        return latencies.AddTo(used.Per(load.Messages));
    }
}
