using System;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>Names of our entries in a message's header table (docs/wire-format.md, "On RabbitMQ").</summary>
internal static class HeaderNames
{
    /// <summary>What all of ours begin with, but for the trace context's.</summary>
    public const string Prefix = "te-";

    /// <summary>Goes before an application header that is called like one of ours or the broker's.</summary>
    public const string Escape = "te-h-";

    /// <summary>What the broker's begin with.</summary>
    public const string BrokerPrefix = "x-";

    public static ReadOnlySpan<byte> Version => "te-version"u8;

    public static ReadOnlySpan<byte> Fingerprint => "te-fingerprint"u8;

    /// <summary>Milliseconds of the publishing time, which the property counts in seconds.</summary>
    public static ReadOnlySpan<byte> Milliseconds => "te-ms"u8;

    public static ReadOnlySpan<byte> Causation => "te-causation"u8;

    public static ReadOnlySpan<byte> User => "te-user"u8;

    public static ReadOnlySpan<byte> Company => "te-company"u8;

    public static ReadOnlySpan<byte> UserCompany => "te-user-company"u8;

    /// <summary>Present when there is an identity, even an empty one.</summary>
    public static ReadOnlySpan<byte> Identity => "te-identity"u8;

    public static ReadOnlySpan<byte> WithoutIdentity => "te-without-identity"u8;

    public static ReadOnlySpan<byte> TraceParent => "traceparent"u8;

    public static ReadOnlySpan<byte> TraceState => "tracestate"u8;

    public static ReadOnlySpan<byte> Attempts => "te-attempts"u8;

    public static ReadOnlySpan<byte> Handler => "te-handler"u8;

    public static ReadOnlySpan<byte> FirstFailure => "te-first-failure"u8;

    public static ReadOnlySpan<byte> Deadline => "te-deadline"u8;

    /// <summary>When a copy is due that waits in more than one round.</summary>
    public static ReadOnlySpan<byte> Due => "te-due"u8;

    /// <summary>Tells the lives of a message apart that was requeued from the dead letters.</summary>
    public static ReadOnlySpan<byte> Life => "te-life"u8;

    public static ReadOnlySpan<byte> LetterId => "te-dead-id"u8;

    public static ReadOnlySpan<byte> DeadReason => "te-dead-reason"u8;

    public static ReadOnlySpan<byte> DeadMessage => "te-dead-message"u8;

    public static ReadOnlySpan<byte> DeadException => "te-dead-exception"u8;

    public static ReadOnlySpan<byte> DeadAt => "te-dead-at"u8;

    public static ReadOnlySpan<byte> FaultCode => "te-fault-code"u8;

    public static ReadOnlySpan<byte> FaultMessage => "te-fault-message"u8;

    public static ReadOnlySpan<byte> FaultException => "te-fault-exception"u8;

    /// <summary>Set by quorum queues: how often the message came back unsettled.</summary>
    public static ReadOnlySpan<byte> DeliveryCount => "x-delivery-count"u8;

    /// <summary>Whether an application header must be escaped.</summary>
    public static bool MustEscape(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        || name.StartsWith(BrokerPrefix, StringComparison.Ordinal)
        || name is "traceparent" or "tracestate";
}
