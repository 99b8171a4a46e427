namespace TypedEvents.RabbitMq.Benchmarks.Measuring;

/// <summary>What one worker measured. Times in microseconds, per message, like the bytes.</summary>
internal sealed record Measurement
{
    public required double PerSecond { get; init; }

    public required double ClientCpu { get; init; }

    public required double BrokerCpu { get; init; }

    public required double Allocated { get; init; }

    /// <summary>Bytes of the decoded event alone; null where nothing is decoded.</summary>
    public double? EventSize { get; init; }

    public double? P50 { get; init; }

    public double? P99 { get; init; }
}
