using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.RabbitMq.Benchmarks.Measuring;

namespace TypedEvents.RabbitMq.Benchmarks.Runs;

/// <summary>One number of a measurement, by the name it has in the report.</summary>
internal sealed record Metric(string Name, string Format, Func<Measurement, double?> Read)
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new("messages/s", "N0", measurement => measurement.PerSecond),
        new("client CPU, µs", "N1", measurement => measurement.ClientCpu),
        new("broker CPU, µs", "N1", measurement => measurement.BrokerCpu),
        new("bytes allocated", "N0", measurement => measurement.Allocated),
        new("bytes beyond the event", "N0", measurement => measurement.Allocated - measurement.EventSize),
        new("p50, µs", "N0", measurement => measurement.P50),
        new("p99, µs", "N0", measurement => measurement.P99),
    ];

    /// <summary>The median; null when nobody measured it.</summary>
    public double? Median(IEnumerable<Measurement> measurements)
    {
        double[] sorted = [.. measurements.Select(Read).OfType<double>().Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
