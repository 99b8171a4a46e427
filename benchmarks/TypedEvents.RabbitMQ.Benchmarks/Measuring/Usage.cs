using System;
using System.Diagnostics;

namespace TypedEvents.RabbitMq.Benchmarks.Measuring;

/// <summary>What this process and the broker have used so far.</summary>
internal readonly record struct Usage(long Timestamp, TimeSpan Client, TimeSpan Broker, long Allocated)
{
    public static Usage Now(BrokerCpu broker) =>
        new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, broker.Read(), GC.GetTotalAllocatedBytes(precise: true));

    /// <summary>What was used per message from here to there.</summary>
    public Measurement Until(Usage end, int messages) => new()
    {
        PerSecond = messages / Stopwatch.GetElapsedTime(Timestamp, end.Timestamp).TotalSeconds,
        ClientCpu = (end.Client - Client).TotalMicroseconds / messages,
        BrokerCpu = (end.Broker - Broker).TotalMicroseconds / messages,
        Allocated = (end.Allocated - Allocated) / (double)messages,
    };
}
