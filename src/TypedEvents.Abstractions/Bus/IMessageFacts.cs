using System;
using System.Collections.Generic;

namespace TypedEvents;

/// <summary>What a message says about itself.</summary>
internal interface IMessageFacts
{
    Guid EventId { get; }

    string Topic { get; }

    int Version { get; }

    string? CorrelationId { get; }

    string? CausationId { get; }

    EventIdentity? Identity { get; }

    DateTimeOffset Timestamp { get; }

    string? Source { get; }

    IReadOnlyDictionary<string, string>? Custom { get; }
}
