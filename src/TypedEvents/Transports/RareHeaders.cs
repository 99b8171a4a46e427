using System;
using System.Collections.Generic;

namespace TypedEvents.Transports;

/// <summary>What few messages say of themselves, so that the others do not pay for it. Immutable.</summary>
internal sealed record RareHeaders
{
    /// <summary>Of a message that says nothing of it.</summary>
    public static readonly RareHeaders None = new();

    public string? WithoutIdentityReason { get; init; }

    /// <summary>The trace parent where it has no numbers.</summary>
    public string? TraceParent { get; init; }

    public string? TraceState { get; init; }

    public int Attempts { get; init; }

    public string? HandlerId { get; init; }

    public DateTimeOffset? FirstFailure { get; init; }

    public IReadOnlyDictionary<string, string>? Custom { get; init; }
}
