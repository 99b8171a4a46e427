using System;
using System.Collections.Generic;
using TypedEvents.CompilerServices;

namespace TypedEvents;

/// <summary>What events and requests have in common. Its identity is (topic, version).</summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IMessage<TSelf> : IWireType<TSelf>
    where TSelf : IMessage<TSelf>
{
    /// <summary>The topic.</summary>
    static abstract string Topic { get; }

    /// <summary>The version of the contract, at least 1.</summary>
    static abstract int Version { get; }

    /// <summary>Hash of the canonical description of the contract: equal fingerprints mean equal wire shapes.</summary>
    static abstract ulong Fingerprint { get; }

    /// <summary>What the attribute asks of publishers.</summary>
    static abstract MessageTraits Traits { get; }

    /// <summary>Older versions that <see cref="ReadOlder"/> reads, ascending; none without upcasters.</summary>
    static virtual ReadOnlySpan<int> OlderVersions => [];

    /// <summary>Topics that it had before; none unless it says so.</summary>
    static virtual IReadOnlyList<string> FormerTopics => [];

    /// <summary>Reads a body of an older version and upcasts it.</summary>
    /// <exception cref="EventDecodeException">The bytes are not a valid value of that version.</exception>
    /// <exception cref="NotSupportedException">No upcaster leads from that version to this one.</exception>
    static virtual TSelf ReadOlder(ref OlderBody body) => throw body.Refused(TSelf.Topic, TSelf.Version);

    /// <summary>Downcasts a message and hands the result over.</summary>
    /// <returns>False when no downcaster leads to that version.</returns>
    static virtual bool TryDowncast(in TSelf message, int version, IDowncastTarget target) => false;
}
