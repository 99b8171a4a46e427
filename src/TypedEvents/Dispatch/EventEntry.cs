using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TypedEvents.Pipeline;

namespace TypedEvents.Dispatch;

/// <summary>The handlers of one event type.</summary>
/// <param name="topics">The topic, and those it had before.</param>
/// <param name="version">The version.</param>
/// <param name="olderVersions">Older versions that are upcast to it.</param>
internal abstract class EventEntry(string[] topics, int version, int[] olderVersions)
{
    public IReadOnlyList<string> Topics { get; } = topics;

    public int Version { get; } = version;

    public abstract IReadOnlyList<HandlerEntry> Handlers { get; }

    /// <summary>Whether its handlers get what was published in a version.</summary>
    public bool Reads(int version) => version == Version || Array.IndexOf(olderVersions, version) >= 0;

    /// <summary>Decodes and validates the message of a delivery, then runs every handler. Everything before the first await reads the body.</summary>
    public abstract ValueTask HandleAsync(DeliveryRun run);
}
