using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Bus;
using TypedEvents.Dispatch;
using TypedEvents.Telemetry;
using TypedEvents.Transports;

namespace TypedEvents.Pipeline;

/// <summary>Takes deliveries from the transport, has them handled, settles them.</summary>
internal sealed class Consumer(BusCore core, DispatchTable table)
{
    /// <summary>Handles a delivery. Never throws.</summary>
    public async ValueTask HandleAsync(Delivery delivery)
    {
        try
        {
            long started = core.Time.GetTimestamp();
            TopicRoute? route = table.Find(delivery.Headers.Topic);
            string template = route?.Entries.Length > 0 ? route.Topic : BusMetrics.UndeclaredTopic;
            core.Metrics.Consumed(template);
            bool isShared = route is { IsShared: true };
            DeliveryRun run = new(core, delivery.Headers, isShared ? delivery.Body.ToArray() : delivery.Body, isShared);
            using Activity? activity = core.Tracing.StartProcess(delivery.Headers, isRequest: false);
            using IDisposable? scope = core.Logger.BeginScope(run);
            AmbientContext.Set(run.Context);
            await RouteAsync(run, route).ConfigureAwait(false);
            BusTracing.End(activity, run.ErrorType);
            core.Metrics.Processed(template, core.Time.GetElapsedTime(started), run.ErrorType);
            await SettleAsync(delivery, run.Settlement).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A fault of the bus itself must not end the transport's loop; the message is not settled and comes again.
            ConsumeLog.ConsumerFailed(core.Logger, delivery.Headers.Topic, delivery.Headers.EventId, exception);
            await SettleAsync(delivery, Settlement.Abandon).ConfigureAwait(false);
        }
    }

    private static ValueTask RouteAsync(DeliveryRun run, TopicRoute? route)
    {
        if (route is null)
        {
            run.Reject(new DeadLetterCause(
                DeadLetterReason.UnknownEvent,
                $"This service has no handler for '{run.Headers.Topic}'. Remove the queue's stale binding, or add a [Subscribe] handler and requeue."));
            return default;
        }

        if (route.Entries.Length > 0 && !route.Handles(run.Headers.Version))
        {
            run.Reject(route.TypedHandlers, UnknownVersion(run.Headers, route));
        }

        return route is { Entries.Length: 1, Patterns.Length: 0 } && run.IsHandlerKnown && route.Entries[0].Reads(run.Headers.Version)
            ? route.Entries[0].HandleAsync(run)
            : HandleAllAsync(run, route);
    }

    private static async ValueTask HandleAllAsync(DeliveryRun run, TopicRoute route)
    {
        foreach (EventEntry entry in route.Entries)
        {
            if (entry.Reads(run.Headers.Version))
            {
                await entry.HandleAsync(run).ConfigureAwait(false);
            }
        }

        EventEnvelope? envelope = null;
        foreach (HandlerEntry<EventEnvelope> pattern in route.Patterns)
        {
            if (run.Includes(pattern))
            {
                envelope ??= Envelopes.Create(run);
                await pattern.RunAsync(envelope, run).ConfigureAwait(false);
            }
        }

        if (!run.IsHandlerKnown)
        {
            run.Reject(new DeadLetterCause(
                DeadLetterReason.UnknownHandler,
                $"This service has no handler '{run.Headers.HandlerId}' any more. Give the handler its old id with [Subscribe(Name = \"...\")] and requeue, or purge."));
        }
    }

    private static DeadLetterCause UnknownVersion(MessageHeaders headers, TopicRoute route) => headers.Version > route.NewestVersion
        ? new(DeadLetterReason.NewerVersion, $"'{headers.Topic}' came in version {headers.Version}; the newest handled here is {route.NewestVersion}. Deploy a handler for it and requeue.")
        : new(DeadLetterReason.OlderVersion, $"'{headers.Topic}' came in version {headers.Version}, which is not read here; the newest handled is {route.NewestVersion}. Write an [Upcaster] from version {headers.Version}, or a handler for it, and requeue.");

    private async ValueTask SettleAsync(Delivery delivery, Settlement settlement)
    {
        try
        {
            if (!await core.Transport.SettleAsync(delivery, settlement, CancellationToken.None).ConfigureAwait(false))
            {
                ConsumeLog.SettlementLost(core.Logger, delivery.Headers.Topic, delivery.Headers.EventId, settlement.Kind, null);
            }
        }
        catch (Exception exception)
        {
            ConsumeLog.SettlementLost(core.Logger, delivery.Headers.Topic, delivery.Headers.EventId, settlement.Kind, exception);
        }
    }
}
