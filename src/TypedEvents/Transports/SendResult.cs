using System;

namespace TypedEvents.Transports;

/// <summary>What is known about a sent message.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Error">The transport's error; null for accepted outcomes.</param>
public readonly record struct SendResult(PublishOutcome Outcome, Exception? Error = null);
