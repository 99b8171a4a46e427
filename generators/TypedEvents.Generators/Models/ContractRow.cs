namespace TypedEvents.Generators;

/// <summary>What a project needs to know about one of its events, requests and types; an edit of its members changes nothing here.</summary>
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
    bool IsPublic)
{
    /// <summary>False for a request whose reply cannot be sent.</summary>
    public bool IsUsable => Kind != ContractKind.Request || ReplyTypeName is not null;
}
