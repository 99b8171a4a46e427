namespace TypedEvents.Generators;

/// <summary>The event or request that a handler takes.</summary>
/// <param name="MetadataName">Full metadata name.</param>
/// <param name="TypeName">How emitted code names it.</param>
/// <param name="ReplyTypeName">How emitted code names the reply of a request, otherwise null.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Version">Its version.</param>
/// <param name="FormerTopics">Topics that it had before.</param>
/// <param name="IsLocal">True when this assembly declares it, so that it counts only when this run generates it.</param>
internal sealed record HandlerMessage(
    string MetadataName,
    string TypeName,
    string? ReplyTypeName,
    string Topic,
    int Version,
    EquatableArray<string> FormerTopics,
    bool IsLocal);
