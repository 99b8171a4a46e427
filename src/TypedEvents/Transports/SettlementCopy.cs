using System;

namespace TypedEvents.Transports;

/// <summary>A copy of a delivered message with the same body: delivered again to this service after a delay, or put among its dead letters.</summary>
/// <param name="Headers">Headers of the copy (handler, attempts, first failure).</param>
/// <param name="Delay">How long to wait before the copy is delivered; ignored for a dead letter.</param>
/// <param name="DeadLetter">Why it is dead; null means retry.</param>
public sealed record SettlementCopy(MessageHeaders Headers, TimeSpan Delay, DeadLetterCause? DeadLetter = null);
