using System;

namespace TypedEvents;

/// <summary>The broker cannot be used: it is not there, refuses the login, or holds something that contradicts the options.</summary>
public sealed class RabbitMqConnectionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What, why and the fix; without secrets.</param>
    /// <param name="isFatal">Whether trying again is useless.</param>
    /// <param name="innerException">The cause; null without one.</param>
    public RabbitMqConnectionException(string message, bool isFatal, Exception? innerException = null)
        : base(message, innerException) => IsFatal = isFatal;

    /// <summary>True when trying again is useless until something is changed.</summary>
    public bool IsFatal { get; }
}
