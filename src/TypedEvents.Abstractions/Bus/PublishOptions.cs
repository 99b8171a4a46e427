using System;
using System.Collections.Generic;

namespace TypedEvents;

/// <summary>Options of one publish. Immutable; may be shared.</summary>
public sealed record PublishOptions
{
    /// <summary>The event's id. Default: a new UUID version 7. Give the same id to publish again after <see cref="PublishOutcome.Unknown"/>. Not for batches.</summary>
    public Guid? EventId { get; init; }

    /// <summary>Correlation id. Default: that of the event being handled, otherwise the event's own id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Who caused the event. Default: the identity of the event being handled, otherwise none.</summary>
    public EventIdentity? Identity { get; init; }

    /// <summary>Application headers: at most 64, 4 KiB each. Default none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Format of the body. Default: what the event's attribute, then the bus options say.</summary>
    public WireFormat Format { get; init; }

    /// <summary>Publishes an older version of the event, made by its <see cref="DowncasterAttribute"/> methods, while services that know only that one still run. Default: the event's own.</summary>
    public int? Version { get; init; }

    /// <summary>Why this event is published without an identity although its contract requires one; logged and sent along.</summary>
    public string? WithoutIdentityReason { get; private init; }

    /// <summary>Allows publishing an event that requires an identity without one.</summary>
    /// <param name="reason">Why; not empty.</param>
    public static PublishOptions WithoutIdentity(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new PublishOptions { WithoutIdentityReason = reason };
    }
}
