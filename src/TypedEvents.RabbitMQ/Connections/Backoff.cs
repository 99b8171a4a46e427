using System;
using TypedEvents.Bus;

namespace TypedEvents.RabbitMq.Connections;

/// <summary>Pauses between attempts to connect: drawn evenly from 0.1 s to a bound that doubles up to 5 s (full jitter), so that the clients
/// of a broker that comes back do not arrive at once.</summary>
internal static class Backoff
{
    private const double Least = 0.1;
    private const double Most = 5;

    /// <param name="attempt">Attempts that have failed, from 1.</param>
    /// <param name="random">Where the draw comes from.</param>
    public static TimeSpan After(int attempt, RandomSource random)
    {
        double bound = Math.Min(Most, Least * Math.Pow(2, Math.Min(attempt, 16)));
        return TimeSpan.FromSeconds(Least + (random.NextDouble() * (bound - Least)));
    }
}
