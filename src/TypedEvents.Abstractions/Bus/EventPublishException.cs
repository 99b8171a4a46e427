using System;

namespace TypedEvents;

/// <summary>The transport did not take an event.</summary>
/// <param name="message">What happened, why, and what to do.</param>
/// <param name="eventId">The event's id; publish again with it, so that duplicates are recognised.</param>
/// <param name="outcome"><see cref="PublishOutcome.Rejected"/>, <see cref="PublishOutcome.NotSent"/> or <see cref="PublishOutcome.Unknown"/>.</param>
/// <param name="innerException">The transport's error, if any.</param>
public sealed class EventPublishException(string message, Guid eventId, PublishOutcome outcome, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The event's id.</summary>
    public Guid EventId { get; } = eventId;

    /// <summary>What is known.</summary>
    public PublishOutcome Outcome { get; } = outcome;
}
