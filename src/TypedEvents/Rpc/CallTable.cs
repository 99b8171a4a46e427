using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Bus;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Rpc;

/// <summary>The calls of this host that wait for a reply.</summary>
internal sealed class CallTable : IDisposable
{
    private readonly BusCore _core;
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, PendingCall> _pending = [];
    private readonly CallDeadlines _deadlines;
    private int _count;

    public CallTable(BusCore core)
    {
        _core = core;
        _deadlines = new CallDeadlines(core.Time, Expire);
    }

    /// <summary>Number of calls that wait.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Sends a request, whose body it owns, and returns the task of its reply.</summary>
    public ValueTask<TReply> StartAsync<TRequest, TReply>(OutgoingMessage outgoing, TimeSpan timeout, CancellationToken cancellationToken)
        where TRequest : IRpcRequest<TRequest, TReply>
    {
        PendingCall<TRequest, TReply> call = PendingCall<TRequest, TReply>.Rent();
        MessageHeaders headers;
        IReplyChannel channel;
        try
        {
            channel = _core.Transport as IReplyChannel
                ?? throw new InvalidOperationException($"The transport '{_core.Transport.Name}' carries no requests. Use one that does for calls.");
            Enter(outgoing.Headers);
            long now = _core.Time.GetTimestamp();
            Activity? activity = _core.Tracing.StartCall(outgoing.Headers);
            headers = outgoing.Headers;
            BusTracing.Inject(headers, activity, _core.Time.GetUtcNow() + timeout);
            call.Begin(headers.EventId, timeout, now, _deadlines.After(now, timeout), activity);
        }
        catch
        {
            outgoing.Dispose();
            throw;
        }

        lock (_lock)
        {
            _pending[headers.EventId] = call;
        }

        _deadlines.Add(call.Deadline);
        if (cancellationToken.CanBeCanceled)
        {
            call.Attach(cancellationToken.UnsafeRegister((state, token) => Cancel((PendingCall)state!, token), call));
        }

        // Taken before the send: from then on the call may complete, but only its task recycles it.
        ValueTask<TReply> task = call.Task;
        _ = SendAsync(channel, headers, outgoing, cancellationToken);
        return task;
    }

    /// <summary>Takes a reply. Never throws.</summary>
    public void OnReply(InboundReply reply)
    {
        if (!TryTake(reply.RequestId, out PendingCall? call))
        {
            _core.Metrics.StrayReplies.Add(1);
            RpcLog.StrayReply(_core.Logger, reply.RequestId);
            return;
        }

        Exception? error;
        try
        {
            error = call.Read(in reply, _core.Options.Limits);
        }
        catch (Exception exception)
        {
            // A validation attribute of the application threw: that is the caller's to see, not the transport's.
            error = exception;
        }

        if (error is null)
        {
            End(call, null);
            call.Succeed();
        }
        else
        {
            Fail(call, error);
        }
    }

    /// <summary>Ends every call because the host has stopped.</summary>
    public void FailAll()
    {
        foreach (PendingCall call in TakeAll(_ => true))
        {
            Fail(call, new EventPublishException($"The host stopped before the reply to '{call.Topic}' came.", call.Id, PublishOutcome.Unknown));
        }
    }

    public void Dispose() => _deadlines.Dispose();

    private async Task SendAsync(IReplyChannel channel, MessageHeaders headers, OutgoingMessage outgoing, CancellationToken cancellationToken)
    {
        Exception? error;
        using (outgoing)
        {
            try
            {
                SendResult result = await channel.RequestAsync(new OutboundMessage(headers, outgoing.Body), cancellationToken).ConfigureAwait(false);
                error = Error(headers, result);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // The caller's token completes the call.
                return;
            }
            catch (Exception exception)
            {
                error = exception;
            }
        }

        if (error is not null && TryTake(headers.EventId, out PendingCall? call))
        {
            Fail(call, error);
        }
    }

    private static Exception? Error(MessageHeaders headers, SendResult result) => result.Outcome switch
    {
        PublishOutcome.Durable or PublishOutcome.Accepted => null,
        PublishOutcome.Unroutable => new NoResponderException(headers.Topic),
        _ => new EventPublishException(
            $"The request '{headers.Topic}' was not sent ({result.Outcome}): {result.Error?.Message ?? "no reason given"}", headers.EventId, result.Outcome, result.Error),
    };

    private void Enter(MessageHeaders headers)
    {
        if (Interlocked.Increment(ref _count) > _core.Options.MaxPendingCalls)
        {
            Interlocked.Decrement(ref _count);
            throw new EventPublishException(
                $"'{headers.Topic}' was not called: {_core.Options.MaxPendingCalls} calls wait for replies already. Call less at once, or raise TypedEvents:MaxPendingCalls.",
                headers.EventId,
                PublishOutcome.NotSent);
        }

        _core.Metrics.PendingCalls.Add(1);
    }

    private bool TryTake(Guid id, [NotNullWhen(true)] out PendingCall? call)
    {
        lock (_lock)
        {
            if (!_pending.Remove(id, out call))
            {
                return false;
            }
        }

        Leave(1);
        return true;
    }

    private List<PendingCall> TakeAll(Func<PendingCall, bool> match)
    {
        List<PendingCall> taken;
        lock (_lock)
        {
            taken = [.. _pending.Values.Where(match)];
            taken.ForEach(call => _pending.Remove(call.Id));
        }

        Leave(taken.Count);
        return taken;
    }

    private void Leave(int calls)
    {
        Interlocked.Add(ref _count, -calls);
        _core.Metrics.PendingCalls.Add(-calls);
    }

    private void Cancel(PendingCall call, CancellationToken token)
    {
        if (TryTake(call.Id, out PendingCall? taken))
        {
            Fail(taken, new OperationCanceledException(token));
        }
    }

    private long Expire(long now)
    {
        foreach (PendingCall call in TakeAll(call => call.Deadline <= now))
        {
            Fail(call, new TimeoutException($"No reply to '{call.Topic}' ({call.Id}) came within {call.Timeout}."));
        }

        lock (_lock)
        {
            return _pending.Count == 0 ? long.MaxValue : _pending.Values.Min(call => call.Deadline);
        }
    }

    private void Fail(PendingCall call, Exception exception)
    {
        End(call, exception.GetType().FullName);
        call.Fail(exception);
    }

    private void End(PendingCall call, string? errorType)
    {
        _core.Metrics.Sent(call.Topic, "call", _core.Time.GetElapsedTime(call.Started), errorType);
        if (call.Activity is { } activity)
        {
            // Stopping sets the current span of whoever completes the call, who has nothing to do with it.
            Activity? current = Activity.Current;
            BusTracing.End(activity, errorType);
            activity.Stop();
            Activity.Current = current;
        }
    }
}
