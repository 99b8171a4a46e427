using System;

namespace TypedEvents;

/// <summary>The responder failed. Carries what it reported; no .NET type is loaded from the wire.</summary>
/// <param name="topic">The request topic.</param>
/// <param name="code">Machine-readable code: <c>handler_failed</c>, <c>invalid_request</c>, <c>undecodable</c>, <c>timeout</c>, or the responder's own.</param>
/// <param name="remoteMessage">The responder's message.</param>
/// <param name="remoteType">Name of the responder's exception type; null when not reported.</param>
public sealed class RpcRemoteException([TopicName] string topic, string code, string remoteMessage, string? remoteType = null)
    : Exception($"The responder of '{topic}' failed ({code}): {remoteMessage}")
{
    /// <summary>The request topic.</summary>
    public string Topic { get; } = topic;

    /// <summary>Machine-readable code.</summary>
    public string Code { get; } = code;

    /// <summary>The responder's message.</summary>
    public string RemoteMessage { get; } = remoteMessage;

    /// <summary>Name of the responder's exception type; null when not reported.</summary>
    public string? RemoteType { get; } = remoteType;
}
