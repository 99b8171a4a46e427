using System;

namespace TypedEvents;

/// <summary>How often a failed handler is tried again. On a method, or on its class for all its handlers. Overrides the options; code overrides it.</summary>
/// <remarks>Each round of immediate attempts is followed by a delayed one; when all are used up the event goes to the dead letters.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class RetryAttribute : Attribute
{
    /// <summary>Attempts made at once after a failure, without leaving the service. 0 to 100. Default 2.</summary>
    public int Immediate { get; set; } = 2;

    /// <summary>Delayed rounds after the immediate ones. 0 to 100. Default 5.</summary>
    public int Delayed { get; set; } = 5;

    /// <summary>Upper bound of the first delay in seconds; it doubles each round, and the delay is drawn evenly below it (full jitter). Default 1.</summary>
    public double BaseDelaySeconds { get; set; } = 1;

    /// <summary>Upper bound of any delay in seconds. Default 300.</summary>
    public double MaxDelaySeconds { get; set; } = 300;
}
