namespace TypedEvents.Transports;

/// <summary>Why a message is dead.</summary>
/// <param name="Reason">The kind of fault.</param>
/// <param name="Message">What happened; cut at 8 KiB, without payload.</param>
/// <param name="ExceptionType">Full name of the exception's type; null without one.</param>
public sealed record DeadLetterCause(DeadLetterReason Reason, string Message, string? ExceptionType = null);
