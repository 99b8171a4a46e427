using TypedEvents.RabbitMq.Benchmarks.Measuring;

namespace TypedEvents.RabbitMq.Benchmarks.Scenarios;

/// <summary>How much a scenario does.</summary>
/// <param name="Messages">Messages to measure.</param>
/// <param name="WarmUp">Messages before that.</param>
/// <param name="Size">Bytes of a body.</param>
/// <param name="Broker">The broker's processor time.</param>
internal sealed record Load(int Messages, int WarmUp, int Size, BrokerCpu Broker)
{
    /// <summary>Publishes that wait for their confirm at once.</summary>
    public const int Outstanding = 256;
}
