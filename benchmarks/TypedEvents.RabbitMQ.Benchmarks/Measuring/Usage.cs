using System;
using System.Diagnostics;

namespace TypedEvents.RabbitMq.Benchmarks.Measuring;

/// <summary>What this process and the broker have used so far, or used meanwhile.</summary>
internal readonly record struct Usage(long Timestamp, TimeSpan Client, TimeSpan Broker, long Allocated)
{
    public static Usage operator +(Usage left, Usage right) =>
        new(left.Timestamp + right.Timestamp, left.Client + right.Client, left.Broker + right.Broker, left.Allocated + right.Allocated);

    public static Usage operator -(Usage left, Usage right) =>
        new(left.Timestamp - right.Timestamp, left.Client - right.Client, left.Broker - right.Broker, left.Allocated - right.Allocated);

    public static Usage Now(BrokerCpu broker) =>
        new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, broker.Read(), GC.GetTotalAllocatedBytes(precise: true));

    /// <summary>What was used per message from here to there.</summary>
    public Measurement Until(Usage end, int messages) => (end - this).Per(messages);

    /// <summary>What was used per message.</summary>
    public Measurement Per(int messages) => new()
    {
        PerSecond = messages / Stopwatch.GetElapsedTime(0, Timestamp).TotalSeconds,
        ClientCpu = Client.TotalMicroseconds / messages,
        BrokerCpu = Broker.TotalMicroseconds / messages,
        Allocated = Allocated / (double)messages,
    };
}
