using System;
using System.Collections.Generic;

namespace TypedEvents.Dispatch;

/// <summary>A registered event or request.</summary>
internal sealed record Contract(string Topic, int Version, Type Type, ulong Fingerprint, Type? ReplyType)
{
    public IReadOnlyList<string> FormerTopics { get; init; } = [];

    public IReadOnlyList<int> OlderVersions { get; init; } = [];

    public bool IsRequest => ReplyType is not null;

    public EventDescription Describe() => new(Topic, Version, Type.FullName ?? Type.Name, Fingerprint, ReplyType?.FullName) { FormerTopics = FormerTopics, OlderVersions = OlderVersions };
}
