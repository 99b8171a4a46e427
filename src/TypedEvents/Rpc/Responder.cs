using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Bus;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Rpc;

/// <summary>Takes requests from the transport, has them answered, sends the reply, then settles.</summary>
internal sealed class Responder(BusCore core, IReplyChannel channel, ResponderTable table)
{
    /// <summary>Answers a request. Never throws.</summary>
    public async ValueTask HandleAsync(Delivery request)
    {
        Settlement settlement = Settlement.Ack;
        try
        {
            if (request.Headers.Deadline is { } deadline && deadline <= core.Time.GetUtcNow())
            {
                core.Metrics.ExpiredRequests.Add(1);
                RpcLog.RequestExpired(core.Logger, request.Headers.Topic, request.Headers.EventId, deadline);
            }
            else if (await AnswerAsync(request).ConfigureAwait(false))
            {
                settlement = Settlement.Abandon;
            }
        }
        catch (Exception exception)
        {
            // A fault of the bus itself must not end the transport's loop; another replica may do better.
            ConsumeLog.ConsumerFailed(core.Logger, request.Headers.Topic, request.Headers.EventId, exception);
            settlement = Settlement.Abandon;
        }

        await SettleAsync(request, settlement).ConfigureAwait(false);
    }

    /// <returns>True when the host stops and another replica shall answer.</returns>
    private async ValueTask<bool> AnswerAsync(Delivery request)
    {
        MessageHeaders headers = request.Headers;
        long started = core.Time.GetTimestamp();
        core.Metrics.Consumed(headers.Topic);
        using RequestRun run = new(core, headers, request.Body);
        using Activity? activity = core.Tracing.StartProcess(headers, isRequest: true);
        using IDisposable? scope = core.Logger.BeginScope(run);
        AmbientContext.Set(run.Context);
        if (table.Find(headers.Topic, headers.Version) is { } entry)
        {
            await entry.HandleAsync(run).ConfigureAwait(false);
        }
        else
        {
            run.Refuse(new RpcFault(Faults.UnknownVersion, $"'{headers.Topic}' version {headers.Version} has no responder here. Deploy one for it, or call a version it has."));
        }

        string? errorType = run.IsAborted ? null : run.Fault?.ExceptionType ?? run.Fault?.Code;
        BusTracing.End(activity, errorType);
        core.Metrics.Processed(headers.Topic, core.Time.GetElapsedTime(started), errorType);
        if (!run.IsAborted)
        {
            SendResult sent = await channel.ReplyAsync(request, new OutboundReply(headers.Format, run.Reply.WrittenMemory, run.Fault), CancellationToken.None).ConfigureAwait(false);
            if (sent.Outcome > PublishOutcome.Unroutable)
            {
                RpcLog.ReplyNotSent(core.Logger, headers.Topic, headers.EventId, sent.Outcome, sent.Error);
            }
        }

        return run.IsAborted;
    }

    private async ValueTask SettleAsync(Delivery request, Settlement settlement)
    {
        try
        {
            if (!await core.Transport.SettleAsync(request, settlement, CancellationToken.None).ConfigureAwait(false))
            {
                ConsumeLog.SettlementLost(core.Logger, request.Headers.Topic, request.Headers.EventId, settlement.Kind, null);
            }
        }
        catch (Exception exception)
        {
            ConsumeLog.SettlementLost(core.Logger, request.Headers.Topic, request.Headers.EventId, settlement.Kind, exception);
        }
    }
}
