using System.Diagnostics;
using System.Linq;

namespace TypedEvents.RabbitMq.Benchmarks.Measuring;

/// <summary>How long each message took, by its number.</summary>
internal sealed class Latencies(int count)
{
    private readonly long[] _starts = new long[count];
    private readonly long[] _ends = new long[count];

    public void Start(int number) => _starts[number] = Stopwatch.GetTimestamp();

    public void End(int number) => _ends[number] = Stopwatch.GetTimestamp();

    /// <summary>The measurement with the percentiles of these.</summary>
    public Measurement AddTo(Measurement measurement)
    {
        double[] sorted = [.. _starts.Zip(_ends, (start, end) => Stopwatch.GetElapsedTime(start, end).TotalMicroseconds).Order()];
        return measurement with { P50 = sorted[sorted.Length / 2], P99 = sorted[sorted.Length * 99 / 100] };
    }
}
