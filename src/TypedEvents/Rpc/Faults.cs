using System;
using TypedEvents.Pipeline;
using TypedEvents.Transports;

namespace TypedEvents.Rpc;

/// <summary>Codes of faults, as callers see them in <see cref="RpcRemoteException.Code"/>.</summary>
internal static class Faults
{
    public const string HandlerFailed = "handler_failed";
    public const string Timeout = "timeout";
    public const string Undecodable = "undecodable";
    public const string InvalidRequest = "invalid_request";
    public const string InvalidReply = "invalid_reply";
    public const string UnknownVersion = "unknown_version";
    public const string IdentityMissing = "identity_missing";

    public static RpcFault Create(string code, Exception exception) =>
        new(code, AttemptFailure.Cut(exception.Message), exception.GetType().FullName);
}
