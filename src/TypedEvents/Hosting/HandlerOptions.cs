using System;

namespace TypedEvents;

/// <summary>Policies of one handler. What is null is left to the handler's attributes and the bus options.</summary>
public sealed class HandlerOptions
{
    /// <summary>Attempts made at once after a failure. 0 to 100.</summary>
    public int? Immediate { get; set; }

    /// <summary>Delayed rounds after the first. 0 to 100. Not for responders: their callers wait.</summary>
    public int? Delayed { get; set; }

    /// <summary>Upper bound of the first delay; it doubles each round.</summary>
    public TimeSpan? BaseDelay { get; set; }

    /// <summary>Upper bound of any delay.</summary>
    public TimeSpan? MaxDelay { get; set; }

    /// <summary>Time limit of one attempt.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Most attempts of this handler at once in this process; more wait, each in its place of <see cref="TypedEventsOptions.Concurrency"/>. At
    /// least 1. Null for no bound of its own.</summary>
    public int? Concurrency { get; set; }
}
