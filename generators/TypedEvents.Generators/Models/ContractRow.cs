namespace TypedEvents.Generators;

/// <summary>What is known of one event, request or type beyond its own file. An edit of its members changes nothing of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Topic">The topic; empty for a type.</param>
/// <param name="Version">The version; 0 for a type.</param>
/// <param name="MetadataName">Full metadata name.</param>
/// <param name="TypeName">How emitted code names it: <c>global::</c> and escaped keywords.</param>
/// <param name="ReplyTypeName">How emitted code names the reply of a request, otherwise null.</param>
/// <param name="IsPublic">True when it and every containing type are public.</param>
internal sealed record ContractRow(
    ContractKind Kind,
    string Topic,
    int Version,
    string MetadataName,
    string TypeName,
    string? ReplyTypeName,
    bool IsPublic);
