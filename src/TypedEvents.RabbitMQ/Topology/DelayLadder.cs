using System;
using System.Collections.Generic;

namespace TypedEvents.RabbitMq.Topology;

/// <summary>The fixed delays. All messages of a rung wait equally long, so that none is held up by the one before it.</summary>
internal static class DelayLadder
{
    public static IReadOnlyList<TimeSpan> Rungs { get; } =
    [
        TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(500),
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20),
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>The shortest rung that is not shorter than the delay; the longest when none is, then the rest waits in a further round.</summary>
    public static TimeSpan For(TimeSpan delay)
    {
        foreach (TimeSpan rung in Rungs)
        {
            if (rung >= delay)
            {
                return rung;
            }
        }

        return Rungs[^1];
    }
}
