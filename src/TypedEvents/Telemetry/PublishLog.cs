using System;
using Microsoft.Extensions.Logging;

namespace TypedEvents.Telemetry;

internal static partial class PublishLog
{
    [LoggerMessage(TypedEventsEventIds.PublishedId, LogLevel.Debug, "Published {Topic} {EventId} ({Outcome}).", EventName = "Published")]
    public static partial void Published(ILogger logger, string topic, Guid eventId, PublishOutcome outcome);

    [LoggerMessage(TypedEventsEventIds.UnroutableId, LogLevel.Information, "Published {Topic} {EventId}, and no service is subscribed to it.", EventName = "Unroutable")]
    public static partial void Unroutable(ILogger logger, string topic, Guid eventId);

    [LoggerMessage(TypedEventsEventIds.NotPublishedId, LogLevel.Error, "{Topic} {EventId} was not published ({Outcome}).", EventName = "NotPublished")]
    public static partial void NotPublished(ILogger logger, string topic, Guid eventId, PublishOutcome outcome, Exception? exception);

    [LoggerMessage(TypedEventsEventIds.WithoutIdentityId, LogLevel.Warning, "{Topic} {EventId} requires an identity and is sent without one: {Reason}", EventName = "WithoutIdentity")]
    public static partial void WithoutIdentity(ILogger logger, string topic, Guid eventId, string reason);
}
