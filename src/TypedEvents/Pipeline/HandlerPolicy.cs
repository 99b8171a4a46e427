using System;
using TypedEvents.Bus;

namespace TypedEvents.Pipeline;

/// <summary>How often and how long a handler is tried, and how often at once.</summary>
internal sealed record HandlerPolicy(int Immediate, int Delayed, TimeSpan BaseDelay, TimeSpan MaxDelay, TimeSpan? Timeout, int? Concurrency = null)
{
    /// <summary>Whether another attempt follows a failed one at once.</summary>
    public bool IsImmediate(int attempt) => attempt % (Immediate + 1) != 0;

    /// <summary>Whether a failed attempt was the last one.</summary>
    public bool IsLast(int attempt) => attempt >= (Immediate + 1) * (Delayed + 1);

    /// <summary>The wait before the round that follows a failed attempt: drawn evenly below a bound that doubles each round (full jitter).</summary>
    public TimeSpan Delay(int attempt, RandomSource random)
    {
        int round = Math.Max(attempt / (Immediate + 1), 1);
        double bound = Math.Min(BaseDelay.Ticks * Math.Pow(2, round - 1), MaxDelay.Ticks);
        return TimeSpan.FromTicks((long)(bound * random.NextDouble()));
    }
}
