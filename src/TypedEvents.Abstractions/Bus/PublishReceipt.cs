using System;

namespace TypedEvents;

/// <summary>What became of a published event.</summary>
/// <param name="EventId">The id of the event (UUID version 7 unless given in the options).</param>
/// <param name="Outcome">What is known.</param>
/// <param name="Error">Why, when the outcome is <see cref="PublishOutcome.Rejected"/>, <see cref="PublishOutcome.NotSent"/> or <see cref="PublishOutcome.Unknown"/>; otherwise null.</param>
public readonly record struct PublishReceipt(Guid EventId, PublishOutcome Outcome, Exception? Error = null)
{
    /// <summary>True for <see cref="PublishOutcome.Durable"/>, <see cref="PublishOutcome.Accepted"/> and <see cref="PublishOutcome.Unroutable"/>.</summary>
    public bool IsAccepted => Outcome <= PublishOutcome.Unroutable;
}
