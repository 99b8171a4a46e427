using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace TypedEvents.Transports;

/// <summary>The headers of a message, named; a transport maps them to its own. Immutable.</summary>
public sealed record MessageHeaders : IMessageFacts
{
    // A message that is received costs these bytes each time: times are kept as UTC ticks, 0 for none, and the trace parent as its numbers, unless
    // its text is an unusual one.
    private TraceParent _traceParent;
    private string? _unusualTraceParent;
    private string? _traceState;
    private long _firstFailure;
    private long _deadline;

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

    /// <summary>Correlation id; null for the event's own, as at the start of a chain.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Id of the message that caused this one.</summary>
    public string? CausationId { get; init; }

    /// <summary>Who caused it.</summary>
    public EventIdentity? Identity { get; init; }

    /// <summary>Why a message that requires an identity has none.</summary>
    public string? WithoutIdentityReason { get; init; }

    /// <summary>W3C trace context of the publisher.</summary>
    public string? TraceParent
    {
        get => Trace?.ToString() ?? _unusualTraceParent;
        init => SetTraceParent(value is null ? default : Encoding.UTF8.GetBytes(value));
    }

    /// <summary>W3C trace state of the publisher.</summary>
    public string? TraceState { get => _traceState; init => _traceState = value; }

    /// <summary>Attempts already made, over all replicas; 0 for a fresh message. Counts for <see cref="HandlerId"/> when that is set.</summary>
    public int Attempts { get; init; }

    /// <summary>The only handler that shall run; null means all of the service. Set on copies made for a retry, a dead letter or a requeue.</summary>
    public string? HandlerId { get; init; }

    /// <summary>When the first attempt failed, in UTC; null for a message that never failed.</summary>
    public DateTimeOffset? FirstFailure { get => Time(_firstFailure); init => _firstFailure = Ticks(value); }

    /// <summary>When the caller of a request stops waiting, in UTC; null for events.</summary>
    public DateTimeOffset? Deadline { get => Time(_deadline); init => _deadline = Ticks(value); }

    /// <summary>Application headers; null means none.</summary>
    public IReadOnlyDictionary<string, string>? Custom { get; init; }

    /// <summary>The trace parent by its numbers; null without one, or with an unusual one.</summary>
    internal TraceParent? Trace => _traceParent.Span == 0 ? null : _traceParent;

    /// <summary>Sets the trace parent from its UTF-8 text, empty for none, before anybody else has the headers.</summary>
    internal void SetTraceParent(ReadOnlySpan<byte> text)
    {
        _unusualTraceParent = Transports.TraceParent.TryParse(text, out _traceParent) || text.IsEmpty ? null : Encoding.UTF8.GetString(text);
    }

    /// <summary>Adds what is known only when the message leaves, before anybody else has the headers: a copy for each publish would cost 200 bytes.</summary>
    internal void Seal(Activity? activity, DateTimeOffset? deadline)
    {
        if (activity is not null)
        {
            _traceParent = Transports.TraceParent.From(activity);
            _traceState = activity.TraceStateString;
        }

        _deadline = Ticks(deadline);
    }

    private static DateTimeOffset? Time(long ticks) => ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    private static long Ticks(DateTimeOffset? time) => time?.UtcTicks ?? 0;
}
