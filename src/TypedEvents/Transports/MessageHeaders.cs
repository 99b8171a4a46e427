using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace TypedEvents.Transports;

/// <summary>The headers of a message, named; a transport maps them to its own. Immutable.</summary>
public sealed record MessageHeaders : IMessageFacts
{
    // A message that is received costs these bytes each time: times are kept as UTC ticks, the trace parent as its numbers, unless its text is an
    // unusual one, and what hardly any message has is kept apart.
    private ulong _traceHigh;
    private ulong _traceLow;
    private ulong _span;
    private byte _traceFlags;
    private byte _format = (byte)WireFormat.MessagePack;
    private long _timestamp;
    private long _deadline;
    private RareHeaders _rare = RareHeaders.None;

    /// <summary>The event's id.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Version of the contract; 1 when the sender does not say.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Fingerprint of the contract; 0 when the sender does not say.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>Format of the body; never <see cref="WireFormat.Default"/>.</summary>
    public WireFormat Format { get => (WireFormat)_format; init => _format = (byte)value; }

    /// <summary>When it was published, in UTC.</summary>
    public DateTimeOffset Timestamp { get => new(_timestamp, TimeSpan.Zero); init => _timestamp = value.UtcTicks; }

    /// <summary>The publishing service; null when unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Correlation id; null for the event's own, as at the start of a chain.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Id of the message that caused this one.</summary>
    public string? CausationId { get; init; }

    /// <summary>Who caused it.</summary>
    public EventIdentity? Identity { get; init; }

    /// <summary>Why a message that requires an identity has none.</summary>
    public string? WithoutIdentityReason { get => _rare.WithoutIdentityReason; init => _rare = _rare.WithoutIdentityReason == value ? _rare : _rare with { WithoutIdentityReason = value }; }

    /// <summary>W3C trace context of the publisher.</summary>
    public string? TraceParent
    {
        get => Trace?.ToString() ?? _rare.TraceParent;
        init => SetTraceParent(value is null ? default : Encoding.UTF8.GetBytes(value));
    }

    /// <summary>W3C trace state of the publisher.</summary>
    public string? TraceState { get => _rare.TraceState; init => _rare = _rare.TraceState == value ? _rare : _rare with { TraceState = value }; }

    /// <summary>Attempts already made, over all replicas; 0 for a fresh message. Counts for <see cref="HandlerId"/> when that is set.</summary>
    public int Attempts { get => _rare.Attempts; init => _rare = _rare.Attempts == value ? _rare : _rare with { Attempts = value }; }

    /// <summary>The only handler that shall run; null means all of the service. Set on copies made for a retry, a dead letter or a requeue.</summary>
    public string? HandlerId { get => _rare.HandlerId; init => _rare = _rare.HandlerId == value ? _rare : _rare with { HandlerId = value }; }

    /// <summary>When the first attempt failed, in UTC; null for a message that never failed.</summary>
    public DateTimeOffset? FirstFailure { get => _rare.FirstFailure; init => _rare = _rare.FirstFailure == value ? _rare : _rare with { FirstFailure = value?.ToUniversalTime() }; }

    /// <summary>When the caller of a request stops waiting, in UTC; null for events.</summary>
    public DateTimeOffset? Deadline { get => _deadline == 0 ? null : new DateTimeOffset(_deadline, TimeSpan.Zero); init => _deadline = Ticks(value); }

    /// <summary>Application headers; null means none.</summary>
    public IReadOnlyDictionary<string, string>? Custom { get => _rare.Custom; init => _rare = _rare.Custom == value ? _rare : _rare with { Custom = value }; }

    /// <summary>The trace parent by its numbers; null without one, or with an unusual one.</summary>
    internal TraceParent? Trace => _span == 0 ? null : new TraceParent(_traceHigh, _traceLow, _span, _traceFlags);

    /// <summary>Sets the trace parent from its UTF-8 text, empty for none, before anybody else has the headers.</summary>
    internal void SetTraceParent(ReadOnlySpan<byte> text)
    {
        string? unusual = Transports.TraceParent.TryParse(text, out TraceParent parent) || text.IsEmpty ? null : Encoding.UTF8.GetString(text);
        Set(in parent);
        _rare = unusual == _rare.TraceParent ? _rare : _rare with { TraceParent = unusual };
    }

    /// <summary>Adds what is known only when the message leaves, before anybody else has the headers: a copy for each publish would cost 200 bytes.</summary>
    internal void Seal(Activity? activity, DateTimeOffset? deadline)
    {
        if (activity is not null)
        {
            Set(Transports.TraceParent.From(activity));
            _rare = activity.TraceStateString == _rare.TraceState ? _rare : _rare with { TraceState = activity.TraceStateString };
        }

        _deadline = Ticks(deadline);
    }

    private void Set(in TraceParent parent) => (_traceHigh, _traceLow, _span, _traceFlags) = parent;

    private static long Ticks(DateTimeOffset? time) => time?.UtcTicks ?? 0;
}
