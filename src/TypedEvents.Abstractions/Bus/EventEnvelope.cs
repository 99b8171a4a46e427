using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using TypedEvents.Serialization;

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

    /// <summary>Limits that apply when the body is decoded. Default: <see cref="WireLimits.Default"/>.</summary>
    public WireLimits Limits { get; init; } = WireLimits.Default;

    /// <summary>Decodes the body if the topic is that of <typeparamref name="T"/>, or a former one, and the version is its own or one that upcasters lead from.</summary>
    /// <param name="value">The event, upcast when it came in an older version.</param>
    /// <returns>False when it is another event, or a version that cannot be read.</returns>
    /// <exception cref="EventDecodeException">It is this event, but the body is not valid.</exception>
    public bool TryDecode<T>([NotNullWhen(true)] out T? value)
        where T : IMessage<T>
    {
        if ((Version != T.Version && !T.OlderVersions.Contains(Version)) || !IsTopicOf<T>())
        {
            value = default;
            return false;
        }

        value = EventSerializer.DecodeVersion<T>(Version, Body.Span, Format, Limits);
        return true;
    }

    private bool IsTopicOf<T>()
        where T : IMessage<T> => string.Equals(Topic, T.Topic, StringComparison.Ordinal) || T.FormerTopics.Contains(Topic, StringComparer.Ordinal);

    /// <summary>The body as JSON text, whatever its format. Binary becomes base64 and a timestamp ISO 8601 text.</summary>
    /// <exception cref="EventDecodeException">The body is malformed.</exception>
    public string ToJson() => JsonTranscoder.ToJson(Body.Span, Format, Limits);
}
