using System;
using Microsoft.Extensions.Logging;

namespace TypedEvents.RabbitMq.Telemetry;

internal static partial class RabbitLog
{
    [LoggerMessage(TypedEventsEventIds.ConnectedId, LogLevel.Information, "Connected to RabbitMQ to {Role}: {Target}, version {Version}.", EventName = "Connected")]
    public static partial void Connected(ILogger logger, string role, string target, string version);

    [LoggerMessage(TypedEventsEventIds.ConnectFailedId, LogLevel.Warning, "No connection to RabbitMQ to {Role}: {Target}; the next attempt follows in {Pause}.", EventName = "ConnectFailed")]
    public static partial void ConnectFailed(ILogger logger, string role, string target, TimeSpan pause, Exception exception);

    [LoggerMessage(TypedEventsEventIds.ConnectionLostId, LogLevel.Warning, "Lost the connection to RabbitMQ to {Role}: {Target}; it is made again.", EventName = "ConnectionLost")]
    public static partial void ConnectionLost(ILogger logger, string role, string target, Exception exception);

    [LoggerMessage(TypedEventsEventIds.BlockedId, LogLevel.Warning, "RabbitMQ takes no publishes: {Reason}.", EventName = "Blocked")]
    public static partial void Blocked(ILogger logger, string reason);

    [LoggerMessage(TypedEventsEventIds.UnblockedId, LogLevel.Information, "RabbitMQ takes publishes again.", EventName = "Unblocked")]
    public static partial void Unblocked(ILogger logger);

    [LoggerMessage(TypedEventsEventIds.StaleBindingId, LogLevel.Warning, "The queue {Queue} is bound to {Topic}, which the program does not handle; {Consequence}.", EventName = "StaleBinding")]
    public static partial void StaleBinding(ILogger logger, string queue, string topic, string consequence);

    [LoggerMessage(TypedEventsEventIds.StaleBindingsUncheckedId, LogLevel.Information, "Bindings of the queue {Queue} that the program no longer has: not checked, because {Reason}.", EventName = "StaleBindingsUnchecked")]
    public static partial void StaleBindingsUnchecked(ILogger logger, string queue, string reason, Exception? exception);

    [LoggerMessage(TypedEventsEventIds.AlreadyHandledId, LogLevel.Information, "{Topic} {EventId} was handled before and came again; it was settled without running a handler.", EventName = "AlreadyHandled")]
    public static partial void AlreadyHandled(ILogger logger, string topic, Guid eventId);

    [LoggerMessage(TypedEventsEventIds.UnreadableId, LogLevel.Error, "{Topic} {EventId} goes to the dead letters unhandled: {Problem}", EventName = "Unreadable")]
    public static partial void Unreadable(ILogger logger, string topic, Guid eventId, string problem);

    [LoggerMessage(TypedEventsEventIds.CopyRefusedId, LogLevel.Error, "A copy of {Topic} {EventId} for {Queue} was not taken ({Outcome}); the message itself comes again.", EventName = "CopyRefused")]
    public static partial void CopyRefused(ILogger logger, string topic, Guid eventId, string queue, PublishOutcome outcome, Exception? exception);
}
