using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>Callers who await one reply after the other, each of them timed.</summary>
/// <param name="callers">How many.</param>
internal sealed class CallScenario(int callers) : IScenario
{
    public async Task<Measurement> RunAsync(IPeer peer, Load load)
    {
        await peer.RespondAsync();
        await Window.RunAsync(callers, load.WarmUp, peer.CallAsync);
        Usage start = Usage.Now(load.Broker);
        Latencies latencies = await Window.RunAsync(callers, load.Messages, peer.CallAsync);
        return latencies.AddTo(start.Until(Usage.Now(load.Broker), load.Messages));
    }
}
