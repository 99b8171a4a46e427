using System;

namespace TypedEvents;

/// <summary>How often a failed handler is tried again: rounds of immediate attempts, with growing random delays between the rounds.</summary>
public sealed class RetryOptions
{
    /// <summary>Attempts made at once after a failure. 0 to 100. Default 2.</summary>
    public int Immediate { get; set; } = 2;

    /// <summary>Delayed rounds after the first. 0 to 100. Default 5.</summary>
    public int Delayed { get; set; } = 5;

    /// <summary>Upper bound of the first delay; it doubles each round, and the delay is drawn evenly below it. Default 1 s.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Upper bound of any delay. Default 5 minutes.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromMinutes(5);
}
