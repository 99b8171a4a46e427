using System;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>What a copy of a message carries besides its headers.</summary>
internal sealed record CopyMarks
{
    /// <summary>Which life of the message this is; 0 until it is requeued from the dead letters.</summary>
    public long Life { get; init; }

    /// <summary>When the copy is due; null when its rung of the delay ladder says it all.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Id of the dead letter.</summary>
    public string? LetterId { get; init; }

    /// <summary>Why it is dead.</summary>
    public DeadLetterCause? Cause { get; init; }

    /// <summary>When it died.</summary>
    public DateTimeOffset? DiedAt { get; init; }

    /// <summary>The content type of a message that is in neither of our formats.</summary>
    public string? ForeignContentType { get; init; }

    /// <summary>The content encoding of a foreign message.</summary>
    public string? ForeignContentEncoding { get; init; }
}
