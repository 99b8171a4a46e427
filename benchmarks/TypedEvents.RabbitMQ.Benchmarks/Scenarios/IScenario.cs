using System.Threading.Tasks;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>Something to do with a peer, and to measure.</summary>
internal interface IScenario
{
    Task<Measurement> RunAsync(IPeer peer, Load load);
}
