namespace TypedEvents.Generators;

/// <summary>What the manifest says about one RPC client interface.</summary>
/// <param name="MetadataName">Full metadata name.</param>
/// <param name="TypeName">How emitted code names it.</param>
internal sealed record RpcClientRow(string MetadataName, string TypeName);
