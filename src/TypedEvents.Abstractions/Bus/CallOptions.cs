using System;
using System.Collections.Generic;

namespace TypedEvents;

/// <summary>Options of one call. Immutable; may be shared.</summary>
public sealed record CallOptions
{
    /// <summary>How long to wait for the reply, above 0, to 24 days. Default: the bus option <c>CallTimeout</c> (30 s).</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Correlation id. Default: that of the event being handled, otherwise the request's own id.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Who causes the call. Default: the identity of the event being handled, otherwise none.</summary>
    public EventIdentity? Identity { get; init; }

    /// <summary>Application headers: at most 64, 4 KiB each. Default none.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Format of request and reply. Default: what the request's attribute, then the bus options say.</summary>
    public WireFormat Format { get; init; }

    /// <summary>Why this call is made without an identity although its contract requires one; logged and sent along.</summary>
    public string? WithoutIdentityReason { get; private init; }

    /// <summary>Allows a call that requires an identity without one.</summary>
    /// <param name="reason">Why; not empty.</param>
    public static CallOptions WithoutIdentity(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new CallOptions { WithoutIdentityReason = reason };
    }
}
