using System;
using System.Collections.Generic;

namespace TypedEvents;

/// <summary>What a test says about a message.</summary>
internal sealed class MessageFacts : IMessageFacts
{
    public Guid EventId { get; set; }

    public string Topic { get; set; } = "";

    public int Version { get; set; } = 1;

    public string? CorrelationId { get; set; }

    public string? CausationId { get; set; }

    public EventIdentity? Identity { get; set; }

    public DateTimeOffset Timestamp { get; set; }

    public string? Source { get; set; }

    public IReadOnlyDictionary<string, string>? Custom { get; set; }
}
