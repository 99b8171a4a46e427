namespace TypedEvents.Generators;

/// <summary>One RPC client interface that can be implemented.</summary>
/// <param name="MetadataName">Full metadata name.</param>
/// <param name="TypeName">How emitted code names it.</param>
/// <param name="Methods">Its methods and those of its bases.</param>
internal sealed record RpcClientModel(string MetadataName, string TypeName, EquatableArray<RpcClientMethod> Methods);
