using System;

namespace TypedEvents;

/// <summary>How long one attempt of a handler may take; then its token is cancelled and the attempt counts as failed.</summary>
/// <param name="seconds">Greater than 0.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TimeoutAttribute(double seconds) : Attribute
{
    /// <summary>The limit in seconds.</summary>
    public double Seconds { get; } = seconds;
}
