namespace TypedEvents.Generators;

/// <summary>An RPC client interface with the file of its implementation.</summary>
/// <param name="HintName">Name of the file.</param>
/// <param name="Client">The interface.</param>
internal sealed record RpcClientFile(string HintName, RpcClientModel Client);
