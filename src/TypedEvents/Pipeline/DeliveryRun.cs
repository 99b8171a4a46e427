using System;
using System.Collections.Generic;
using TypedEvents.Bus;
using TypedEvents.Dispatch;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Pipeline;

/// <summary>A delivered event while it is handled, and how it will be settled.</summary>
/// <param name="core">The bus.</param>
/// <param name="headers">The headers.</param>
/// <param name="body">The bytes: the delivery's own, valid until the first await, or a copy when several read them.</param>
/// <param name="isShared">Whether several read them.</param>
internal sealed class DeliveryRun(BusCore core, MessageHeaders headers, ReadOnlyMemory<byte> body, bool isShared)
    : MessageRun(core, headers)
{
    private List<SettlementCopy>? _copies;
    private bool _isAborted;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    public int FirstAttempt => Headers.Attempts + 1;

    /// <summary>Whether the handler that the delivery names was met; true when it names none.</summary>
    public bool IsHandlerKnown { get; private set; } = headers.HandlerId is null;

    /// <summary>Type of the first failure, for traces and metrics; null when there is none.</summary>
    public string? ErrorType { get; private set; }

    /// <summary>How to settle the delivery.</summary>
    public Settlement Settlement => _isAborted ? Settlement.Abandon : _copies is null ? Settlement.Ack : Settlement.Replace(_copies);

    /// <summary>Whether a handler shall run: copies name the only one.</summary>
    public bool Includes(HandlerEntry handler) => Headers.HandlerId is null || IsNamed(handler);

    /// <summary>Decides what follows a failed attempt: true for another one now, otherwise a copy that names the handler takes over.</summary>
    public bool IsRetriedNow(HandlerEntry handler, int attempt, AttemptFailure failure, DateTimeOffset firstFailure)
    {
        ErrorType ??= failure.Exception.GetType().FullName;
        if (failure.IsAborted)
        {
            // The host stops: the attempt does not count and the message comes again.
            _isAborted = true;
            return false;
        }

        if (handler.Policy.IsImmediate(attempt) && !Core.Aborted.IsCancellationRequested)
        {
            Core.Metrics.Retried(handler.Id);
            ConsumeLog.RetryNow(Core.Logger, handler.Id, Headers.Topic, Headers.EventId, attempt, failure.Exception);
            return true;
        }

        MessageHeaders headers = Headers with { HandlerId = handler.Id, Attempts = attempt, FirstFailure = Headers.FirstFailure ?? firstFailure };
        if (handler.Policy.IsLast(attempt))
        {
            Bury(headers, failure.ToCause(), failure.Exception);
            return false;
        }

        TimeSpan delay = handler.Policy.Delay(attempt, Core.Random);
        Core.Metrics.Retried(handler.Id);
        ConsumeLog.RetryLater(Core.Logger, handler.Id, Headers.Topic, Headers.EventId, attempt, delay, failure.Exception);
        Add(new SettlementCopy(headers, delay));
        return false;
    }

    /// <summary>Puts the message among the dead letters on behalf of handlers that cannot run; others of the same message run.</summary>
    public void Reject(IReadOnlyList<HandlerEntry> handlers, DeadLetterCause cause)
    {
        if (!isShared)
        {
            IsHandlerKnown = true;
            Reject(cause);
            return;
        }

        foreach (HandlerEntry handler in handlers)
        {
            if (Includes(handler))
            {
                Bury(Headers with { HandlerId = handler.Id, FirstFailure = Headers.FirstFailure ?? Core.Time.GetUtcNow() }, cause, null);
            }
        }
    }

    /// <summary>Puts the message among the dead letters as it is.</summary>
    public void Reject(DeadLetterCause cause) =>
        Bury(Headers with { FirstFailure = Headers.FirstFailure ?? Core.Time.GetUtcNow() }, cause, null);

    private bool IsNamed(HandlerEntry handler)
    {
        if (!string.Equals(Headers.HandlerId, handler.Id, StringComparison.Ordinal))
        {
            return false;
        }

        IsHandlerKnown = true;
        return true;
    }

    private void Bury(MessageHeaders headers, DeadLetterCause cause, Exception? exception)
    {
        ErrorType ??= cause.ExceptionType ?? cause.Reason.ToString();
        cause = cause with { Message = AttemptFailure.Cut(cause.Message) };
        Core.Metrics.DeadLettered(cause.Reason);
        ConsumeLog.DeadLettered(Core.Logger, Headers.Topic, Headers.EventId, headers.HandlerId ?? "*", cause.Reason, cause.Message, exception);
        Add(new SettlementCopy(headers, TimeSpan.Zero, cause));
    }

    private void Add(SettlementCopy copy) => (_copies ??= []).Add(copy);
}
