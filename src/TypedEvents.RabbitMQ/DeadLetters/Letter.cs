using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.DeadLetters;

/// <summary>A dead letter that is held while it is looked at.</summary>
/// <param name="Tag">Its delivery tag.</param>
/// <param name="Properties">What its properties say.</param>
/// <param name="Body">Its bytes.</param>
internal sealed record Letter(ulong Tag, InboundProperties Properties, byte[] Body)
{
    /// <summary>As users see it.</summary>
    public DeadLetter Described { get; } = new(
        Properties.Marks?.LetterId ?? Properties.Headers.EventId.ToString(),
        Properties.Headers,
        Body,
        Properties.Marks?.Cause ?? new DeadLetterCause(DeadLetterReason.HandlerFailed, "It was put here by another program, which gave no reason."),
        Properties.Marks?.DiedAt ?? Properties.Headers.Timestamp);
}
