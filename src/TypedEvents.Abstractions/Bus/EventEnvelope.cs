using System;
using System.Collections.Generic;

namespace TypedEvents;

/// <summary>An event as a pattern handler gets it: not decoded, with its own copy of the bytes. Immutable and safe to keep.</summary>
public sealed class EventEnvelope
{
    /// <summary>The topic it was published on.</summary>
    public required string Topic { get; init; }

    /// <summary>Version of the contract it was published with.</summary>
    public required int Version { get; init; }

    /// <summary>Format of <see cref="Body"/>.</summary>
    public required WireFormat Format { get; init; }

    /// <summary>The body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Application headers. Never null.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }
}
