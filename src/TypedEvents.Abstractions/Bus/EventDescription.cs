using System.Collections.Generic;

namespace TypedEvents;

/// <summary>One event or request.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="Version">Its version.</param>
/// <param name="Type">Full name of its .NET type.</param>
/// <param name="Fingerprint">Hash of its wire shape.</param>
/// <param name="ReplyType">Full name of the reply's type; null for events.</param>
public sealed record EventDescription(string Topic, int Version, string Type, ulong Fingerprint, string? ReplyType)
{
    /// <summary>Topics that it had before and is consumed on too. Default none.</summary>
    public IReadOnlyList<string> FormerTopics { get; init; } = [];

    /// <summary>Older versions that its handlers get, upcast; ascending. Default none.</summary>
    public IReadOnlyList<int> OlderVersions { get; init; } = [];
}
