using System;
using System.Collections.Generic;
using TypedEvents.Serialization;

namespace TypedEvents;

/// <summary>Options of the bus: configuration section <c>TypedEvents</c>, then code. Validated when the host starts.</summary>
public sealed class TypedEventsOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "TypedEvents";

    /// <summary>The longest time anywhere in the options, about 24 days: what every timer takes.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>Name of the service; replicas share it and compete for its events. Default: the host's application name.</summary>
    public string ServiceName { get; set; } = "";

    /// <summary>Format of what is published, unless the contract or the call says otherwise. Default: MessagePack.</summary>
    public WireFormat Format { get; set; }

    /// <summary>How long a call waits for its reply. Default 30 s.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most calls that wait for a reply at once; one more fails. Default 10 000.</summary>
    public int MaxPendingCalls { get; set; } = 10_000;

    /// <summary>How long stopping waits for running handlers, whose publishes and replies still go out. Default 30 s.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Most messages handled at once. Default 16.</summary>
    public int Concurrency { get; set; } = 16;

    /// <summary>Retries of handlers that say nothing else.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>Time limit of one attempt of handlers that say nothing else. Default null: none.</summary>
    public TimeSpan? HandlerTimeout { get; set; }

    /// <summary>How long a timed-out handler may take to notice its cancelled token, before it is left behind as hung. Default 5 s.</summary>
    public TimeSpan HandlerGrace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Limits on what is received; <see cref="WireLimits.MaxBodySize"/> also on what is sent.</summary>
    public WireLimits Limits { get; set; } = WireLimits.Default;

    /// <summary>Logs a published event that no service is subscribed to. Default true.</summary>
    public bool LogUnroutable { get; set; } = true;

    /// <summary>Policies by handler id, or by topic for all its handlers. They override attributes; code overrides them.</summary>
    public IDictionary<string, HandlerOptions> Handlers { get; } = new Dictionary<string, HandlerOptions>(StringComparer.OrdinalIgnoreCase);
}
