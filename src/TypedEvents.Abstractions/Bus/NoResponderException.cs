using System;

namespace TypedEvents;

/// <summary>Nobody answers a request. Known at once, without waiting for the time-out.</summary>
/// <param name="topic">The request topic.</param>
public sealed class NoResponderException([TopicName] string topic)
    : Exception($"No responder for '{topic}': start a service with a [Subscribe] handler for it, connected to the same transport.")
{
    /// <summary>The request topic.</summary>
    public string Topic { get; } = topic;
}
