using System;
using Microsoft.Extensions.Logging;

namespace TypedEvents.Telemetry;

internal static partial class TransportLog
{
    [LoggerMessage(TypedEventsEventIds.StartedId, LogLevel.Information, "{Service} is connected through {Transport}: {Bindings} bindings, {Handlers} handlers.", EventName = "Started")]
    public static partial void Started(ILogger logger, string service, string transport, int bindings, int handlers);

    [LoggerMessage(TypedEventsEventIds.BindingId, LogLevel.Information, "{Service} handles {Subscription} ({Kind}) with {HandlerId}.", EventName = "Binding")]
    public static partial void Binding(ILogger logger, string service, string subscription, HandlerKind kind, string handlerId);

    [LoggerMessage(TypedEventsEventIds.StoppingId, LogLevel.Information, "{Service} takes no more messages and waits up to {Timeout} for running handlers.", EventName = "Stopping")]
    public static partial void Stopping(ILogger logger, string service, TimeSpan timeout);

    [LoggerMessage(TypedEventsEventIds.StoppedId, LogLevel.Information, "{Service} has drained.", EventName = "Stopped")]
    public static partial void Stopped(ILogger logger, string service);

    [LoggerMessage(TypedEventsEventIds.DrainTimedOutId, LogLevel.Warning, "{Service} still had running handlers when its shutdown time was over; they were cancelled and their messages come again.", EventName = "DrainTimedOut")]
    public static partial void DrainTimedOut(ILogger logger, string service);
}
