namespace TypedEvents.Generators;

/// <summary>What the manifest says about one event, request or type of this assembly.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Topic">The topic; empty for a type.</param>
/// <param name="Version">The version; 0 for a type.</param>
/// <param name="MetadataName">Full metadata name.</param>
/// <param name="TypeName">How emitted code names it: <c>global::</c> and escaped keywords.</param>
/// <param name="ReplyTypeName">How emitted code names the reply of a request, otherwise null.</param>
/// <param name="IsPublic">True when it and every containing type are public.</param>
/// <param name="Fingerprint">Fingerprint of the shape.</param>
/// <param name="Shape">Canonical description of the wire shape.</param>
internal sealed record ContractRow(
    ContractKind Kind,
    string Topic,
    int Version,
    string MetadataName,
    string TypeName,
    string? ReplyTypeName,
    bool IsPublic,
    ulong Fingerprint,
    string Shape);
