namespace TypedEvents.Generators;

/// <summary>One method of an RPC client interface.</summary>
/// <param name="InterfaceTypeName">How emitted code names the interface that declares it: the client or a base of it.</param>
/// <param name="Name">Its name, escaped.</param>
/// <param name="RequestTypeName">Type of its first parameter.</param>
/// <param name="ReplyTypeName">What its task gives.</param>
/// <param name="ReturnsTask">True for <c>Task&lt;TReply&gt;</c>, false for <c>ValueTask&lt;TReply&gt;</c>.</param>
/// <param name="OptionsTypeName">Type of the call options parameter; null without one.</param>
/// <param name="TakesToken">True when it takes a cancellation token, last.</param>
internal sealed record RpcClientMethod(
    string InterfaceTypeName,
    string Name,
    string RequestTypeName,
    string ReplyTypeName,
    bool ReturnsTask,
    string? OptionsTypeName,
    bool TakesToken);
