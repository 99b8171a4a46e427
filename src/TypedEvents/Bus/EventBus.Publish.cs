using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Bus;

internal sealed partial class EventBus
{
    // Pooled state: a publish that waits for its confirm would allocate 600 bytes for the three methods it waits in (RabbitMQ benchmarks).
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<PublishReceipt> PublishAsync<T>(T message, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where T : IEvent<T>
    {
        PublishReceipt receipt = await TryPublishAsync(message, options, cancellationToken).ConfigureAwait(false);
        return receipt.IsAccepted ? receipt : throw NotPublished(T.Topic, receipt);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<PublishReceipt> TryPublishAsync<T>(T message, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where T : IEvent<T>
    {
        ThrowIfNotConnected();
        cancellationToken.ThrowIfCancellationRequested();
        using OutgoingMessage outgoing = OutgoingMessage.Create(core, in message, OutgoingOptions.From(options));
        using Activity? activity = core.Tracing.StartPublish(outgoing.Headers, outgoing.Body.Length, batch: 0);
        return await SendAsync(outgoing, activity, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<IReadOnlyList<PublishReceipt>> PublishBatchAsync<T>(IEnumerable<T> messages, PublishOptions? options = null, CancellationToken cancellationToken = default)
        where T : IEvent<T>
    {
        ArgumentNullException.ThrowIfNull(messages);
        ThrowIfNotConnected();
        cancellationToken.ThrowIfCancellationRequested();
        if (options?.EventId is not null)
        {
            throw new ArgumentException("The events of a batch cannot share an event id; leave it out.", nameof(options));
        }

        List<OutgoingMessage> batch = [];
        try
        {
            OutgoingOptions common = OutgoingOptions.From(options);
            foreach (T message in messages)
            {
                batch.Add(OutgoingMessage.Create(core, in message, in common));
            }

            return await SendAsync(batch, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (OutgoingMessage outgoing in batch)
            {
                outgoing.Dispose();
            }
        }
    }

    private async ValueTask<IReadOnlyList<PublishReceipt>> SendAsync(List<OutgoingMessage> batch, CancellationToken cancellationToken)
    {
        PublishReceipt[] receipts = new PublishReceipt[batch.Count];
        if (batch.Count == 0)
        {
            return receipts;
        }

        using Activity? activity = core.Tracing.StartPublish(batch[0].Headers, bodySize: 0, batch.Count);

        // All are under way before the first is awaited, in order: a transport that confirms does so for many at once.
        Task<PublishReceipt>[] sends = new Task<PublishReceipt>[batch.Count];
        for (int i = 0; i < sends.Length; i++)
        {
            sends[i] = SendAsync(batch[i], activity, cancellationToken).AsTask();
        }

        int cancelled = 0;
        for (int i = 0; i < receipts.Length; i++)
        {
            try
            {
                receipts[i] = await sends[i].ConfigureAwait(false);
            }
            catch (OperationCanceledException exception)
            {
                // The receipts of what was sent must not be lost; this one never left.
                cancelled++;
                receipts[i] = new PublishReceipt(batch[i].Headers.EventId, PublishOutcome.NotSent, exception);
            }
        }

        if (cancelled == receipts.Length)
        {
            throw new OperationCanceledException(receipts[0].Error!.Message, receipts[0].Error, cancellationToken);
        }

        return receipts;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<PublishReceipt> SendAsync(OutgoingMessage outgoing, Activity? activity, CancellationToken cancellationToken)
    {
        long started = core.Time.GetTimestamp();
        MessageHeaders headers = outgoing.Headers;
        BusTracing.Inject(headers, activity);
        SendResult result = await core.Transport.SendAsync(new OutboundMessage(headers, outgoing.Body), cancellationToken).ConfigureAwait(false);
        PublishReceipt receipt = new(headers.EventId, result.Outcome, result.Error);
        string? errorType = receipt.IsAccepted ? null : result.Error?.GetType().FullName ?? result.Outcome.ToString();
        core.Metrics.Sent(headers.Topic, "publish", core.Time.GetElapsedTime(started), errorType);
        BusTracing.End(activity, errorType);
        Log(headers, receipt);
        return receipt;
    }

    private void Log(MessageHeaders headers, PublishReceipt receipt)
    {
        if (!receipt.IsAccepted)
        {
            PublishLog.NotPublished(core.Logger, headers.Topic, headers.EventId, receipt.Outcome, receipt.Error);
        }
        else if (receipt.Outcome == PublishOutcome.Unroutable && core.Options.LogUnroutable)
        {
            PublishLog.Unroutable(core.Logger, headers.Topic, headers.EventId);
        }
        else
        {
            PublishLog.Published(core.Logger, headers.Topic, headers.EventId, receipt.Outcome);
        }
    }

    private static EventPublishException NotPublished(string topic, PublishReceipt receipt)
    {
        string fix = receipt.Outcome switch
        {
            PublishOutcome.Unknown => "It may have arrived: publish again with the same PublishOptions.EventId.",
            PublishOutcome.NotSent => "It never left this process: publish again when the transport is back.",
            _ => "The transport refused it and does not keep it.",
        };
        return new EventPublishException($"'{topic}' was not published ({receipt.Outcome}): {receipt.Error?.Message ?? "no reason given"} {fix}", receipt.EventId, receipt.Outcome, receipt.Error);
    }
}
