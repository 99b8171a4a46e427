using System;

namespace TypedEvents;

/// <summary>A value has no wire form. Thrown before anything is sent.</summary>
/// <param name="member">The member, as <c>Type.Member</c>.</param>
/// <param name="message">Why, and what to use instead.</param>
public sealed class EventEncodeException(string member, string message)
    : Exception($"{member}: {message}")
{
    /// <summary>The member, as <c>Type.Member</c>.</summary>
    public string Member { get; } = member;
}
