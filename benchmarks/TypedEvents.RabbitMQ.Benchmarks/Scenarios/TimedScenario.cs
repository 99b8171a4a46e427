using System;
using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>Callers who await one thing after the other, each of them timed.</summary>
/// <param name="callers">How many.</param>
/// <param name="connect">Connects the peer.</param>
/// <param name="choose">What they do.</param>
internal sealed class TimedScenario(int callers, Func<IPeer, Task> connect, Func<IPeer, Func<int, ValueTask>> choose) : IScenario
{
    public async Task<Measurement> RunAsync(IPeer peer, Load load)
    {
        await connect(peer);
        Func<int, ValueTask> operation = choose(peer);
        await Window.RunAsync(callers, load.WarmUp, operation);
        Usage start = Usage.Now(load.Broker);
        Latencies latencies = await Window.RunAsync(callers, load.Messages, operation);
        return latencies.AddTo(start.Until(Usage.Now(load.Broker), load.Messages));
    }
}
