using System;
using Microsoft.Extensions.Logging;

namespace TypedEvents.Telemetry;

internal static partial class RpcLog
{
    [LoggerMessage(TypedEventsEventIds.ResponderFailedId, LogLevel.Error, "{HandlerId} failed on request {Topic} {EventId}; the caller was told.", EventName = "ResponderFailed")]
    public static partial void ResponderFailed(ILogger logger, string handlerId, string topic, Guid eventId, Exception exception);

    [LoggerMessage(TypedEventsEventIds.RequestRefusedId, LogLevel.Warning, "Request {Topic} {EventId} was refused ({Code}): {Reason}", EventName = "RequestRefused")]
    public static partial void RequestRefused(ILogger logger, string topic, Guid eventId, string code, string reason);

    [LoggerMessage(TypedEventsEventIds.RequestExpiredId, LogLevel.Warning, "Request {Topic} {EventId} was skipped: its caller stopped waiting at {Deadline}.", EventName = "RequestExpired")]
    public static partial void RequestExpired(ILogger logger, string topic, Guid eventId, DateTimeOffset deadline);

    [LoggerMessage(TypedEventsEventIds.ReplyNotSentId, LogLevel.Warning, "The reply to {Topic} {EventId} was not sent ({Outcome}).", EventName = "ReplyNotSent")]
    public static partial void ReplyNotSent(ILogger logger, string topic, Guid eventId, PublishOutcome outcome, Exception? exception);

    [LoggerMessage(TypedEventsEventIds.StrayReplyId, LogLevel.Debug, "A reply to {EventId} came too late or twice and was dropped.", EventName = "StrayReply")]
    public static partial void StrayReply(ILogger logger, Guid eventId);
}
