using System;

namespace TypedEvents.Dispatch;

/// <summary>A registered event or request.</summary>
internal sealed record Contract(string Topic, int Version, Type Type, ulong Fingerprint, Type? ReplyType)
{
    public bool IsRequest => ReplyType is not null;

    public EventDescription Describe() => new(Topic, Version, Type.FullName ?? Type.Name, Fingerprint, ReplyType?.FullName);
}
