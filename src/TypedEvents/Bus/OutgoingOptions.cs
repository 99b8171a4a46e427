using System;
using System.Collections.Generic;

namespace TypedEvents.Bus;

/// <summary>What publishes and calls have in common.</summary>
internal readonly record struct OutgoingOptions(
    Guid? EventId,
    string? CorrelationId,
    EventIdentity? Identity,
    IReadOnlyDictionary<string, string>? Headers,
    WireFormat Format,
    string? WithoutIdentityReason,
    int? Version)
{
    public static OutgoingOptions From(PublishOptions? options) => options is null
        ? default
        : new(options.EventId, options.CorrelationId, options.Identity, options.Headers, options.Format, options.WithoutIdentityReason, options.Version);

    public static OutgoingOptions From(CallOptions? options) => options is null
        ? default
        : new(null, options.CorrelationId, options.Identity, options.Headers, options.Format, options.WithoutIdentityReason, null);
}
