using System;
using System.Collections.Generic;

namespace TypedEvents.Transports;

/// <summary>The headers of a message, named; a transport maps them to its own. Immutable.</summary>
public sealed record MessageHeaders
{
    private string? _traceParent;
    private string? _traceState;
    private DateTimeOffset? _deadline;

    /// <summary>The event's id.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Version of the contract; 1 when the sender does not say.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Fingerprint of the contract; 0 when the sender does not say.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>Format of the body; never <see cref="WireFormat.Default"/>.</summary>
    public WireFormat Format { get; init; } = WireFormat.MessagePack;

    /// <summary>When it was published.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The publishing service; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Correlation id; null when the sender has none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Id of the message that caused this one.</summary>
    public string? CausationId { get; init; }

    /// <summary>Who caused it.</summary>
    public EventIdentity? Identity { get; init; }

    /// <summary>Why a message that requires an identity has none.</summary>
    public string? WithoutIdentityReason { get; init; }

    /// <summary>W3C trace context of the publisher.</summary>
    public string? TraceParent { get => _traceParent; init => _traceParent = value; }

    /// <summary>W3C trace state of the publisher.</summary>
    public string? TraceState { get => _traceState; init => _traceState = value; }

    /// <summary>Attempts already made, over all replicas; 0 for a fresh message. Counts for <see cref="HandlerId"/> when that is set.</summary>
    public int Attempts { get; init; }

    /// <summary>The only handler that shall run; null means all of the service. Set on copies made for a retry, a dead letter or a requeue.</summary>
    public string? HandlerId { get; init; }

    /// <summary>When the first attempt failed; null for a message that never failed.</summary>
    public DateTimeOffset? FirstFailure { get; init; }

    /// <summary>When the caller of a request stops waiting; null for events.</summary>
    public DateTimeOffset? Deadline { get => _deadline; init => _deadline = value; }

    /// <summary>Application headers; null means none.</summary>
    public IReadOnlyDictionary<string, string>? Custom { get; init; }

    /// <summary>Adds what is known only when the message leaves, before anybody else has the headers: a copy for each publish would cost 200 bytes.</summary>
    internal void Seal(string? traceParent, string? traceState, DateTimeOffset? deadline = null)
    {
        _traceParent = traceParent;
        _traceState = traceState;
        _deadline = deadline;
    }
}
