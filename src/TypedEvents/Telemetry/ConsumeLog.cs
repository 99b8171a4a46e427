using System;
using Microsoft.Extensions.Logging;
using TypedEvents.Transports;

namespace TypedEvents.Telemetry;

internal static partial class ConsumeLog
{
    [LoggerMessage(TypedEventsEventIds.RetryNowId, LogLevel.Warning, "{HandlerId} failed on {Topic} {EventId}, attempt {Attempt}; trying again at once.", EventName = "RetryNow")]
    public static partial void RetryNow(ILogger logger, string handlerId, string topic, Guid eventId, int attempt, Exception exception);

    [LoggerMessage(TypedEventsEventIds.RetryLaterId, LogLevel.Warning, "{HandlerId} failed on {Topic} {EventId}, attempt {Attempt}; trying again in {Delay}.", EventName = "RetryLater")]
    public static partial void RetryLater(ILogger logger, string handlerId, string topic, Guid eventId, int attempt, TimeSpan delay, Exception exception);

    [LoggerMessage(TypedEventsEventIds.DeadLetteredId, LogLevel.Error, "{Topic} {EventId} is dead for handler {HandlerId} ({Reason}): {Cause}", EventName = "DeadLettered")]
    public static partial void DeadLettered(ILogger logger, string topic, Guid eventId, string handlerId, DeadLetterReason reason, string cause, Exception? exception);

    [LoggerMessage(TypedEventsEventIds.HandlerHungId, LogLevel.Error, "{HandlerId} timed out, ignores its cancelled token and was left behind. Pass the CancellationToken on to everything it awaits.", EventName = "HandlerHung")]
    public static partial void HandlerHung(ILogger logger, string handlerId);

    [LoggerMessage(TypedEventsEventIds.HungHandlerEndedId, LogLevel.Warning, "{HandlerId} has ended long after its time-out.", EventName = "HungHandlerEnded")]
    public static partial void HungHandlerEnded(ILogger logger, string handlerId, Exception? exception);

    [LoggerMessage(TypedEventsEventIds.SettlementLostId, LogLevel.Warning, "{Topic} {EventId} could not be settled ({Kind}) and will come again.", EventName = "SettlementLost")]
    public static partial void SettlementLost(ILogger logger, string topic, Guid eventId, SettlementKind kind, Exception? exception);

    [LoggerMessage(TypedEventsEventIds.ConsumerFailedId, LogLevel.Error, "The bus failed while handling {Topic} {EventId}, which will come again.", EventName = "ConsumerFailed")]
    public static partial void ConsumerFailed(ILogger logger, string topic, Guid eventId, Exception exception);
}
