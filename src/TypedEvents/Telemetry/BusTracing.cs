using System;
using System.Diagnostics;
using System.Globalization;
using TypedEvents.Transports;

namespace TypedEvents.Telemetry;

/// <summary>Spans after the OpenTelemetry messaging conventions.</summary>
internal sealed class BusTracing(ITransport transport, string service)
{
    /// <summary>Name of the ActivitySource and the Meter.</summary>
    public const string Name = "TypedEvents";

    private static readonly ActivitySource Source = new(Name);

    private readonly ITransportTracing? _transport = transport as ITransportTracing;

    /// <summary>Starts a <c>publish {topic}</c> span.</summary>
    public Activity? StartPublish(MessageHeaders headers, int bodySize, int batch)
    {
        Activity? activity = Start("publish", "send", ActivityKind.Producer, headers, isRequest: false, default);
        if (activity is { IsAllDataRequested: true })
        {
            if (batch > 0)
            {
                activity.SetTag("messaging.batch.message_count", batch);
            }
            else
            {
                activity.SetTag("messaging.message.id", headers.EventId.ToString());
                activity.SetTag("messaging.message.body.size", bodySize);
            }
        }

        return activity;
    }

    /// <summary>Starts a <c>call {topic}</c> span, which ends with the reply.</summary>
    public Activity? StartCall(MessageHeaders headers)
    {
        // The caller's own span must stay the current one: the call outlives this method.
        Activity? current = Activity.Current;
        Activity? activity = Start("call", "send", ActivityKind.Client, headers, isRequest: true, default);
        activity?.SetTag("messaging.message.id", headers.EventId.ToString());
        Activity.Current = current;
        return activity;
    }

    /// <summary>Starts a <c>process {topic}</c> span, with the publisher's as parent and link.</summary>
    public Activity? StartProcess(MessageHeaders headers, bool isRequest)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        ActivityContext.TryParse(headers.TraceParent, headers.TraceState, isRemote: true, out ActivityContext publisher);
        Activity? activity = Start("process", "process", ActivityKind.Consumer, headers, isRequest, publisher);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("messaging.message.id", headers.EventId.ToString());
            activity.SetTag("messaging.consumer.group.name", service);
            activity.SetTag("typedevents.schema.version", headers.Version);
            activity.SetTag("typedevents.attempt", headers.Attempts + 1);
        }

        return activity;
    }

    /// <summary>Puts the trace context of a span, and a deadline, into headers that nobody else has yet.</summary>
    public static void Inject(MessageHeaders headers, Activity? activity, DateTimeOffset? deadline = null)
    {
        activity ??= Activity.Current;
        headers.Seal(activity is { IdFormat: ActivityIdFormat.W3C } ? activity : null, deadline);
    }

    /// <summary>Marks a span as failed; null for success.</summary>
    public static void End(Activity? activity, string? errorType)
    {
        if (activity is not null && errorType is not null)
        {
            activity.SetTag("error.type", errorType);
            activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    private Activity? Start(string operation, string type, ActivityKind kind, MessageHeaders headers, bool isRequest, ActivityContext remote)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        ActivityLink[]? links = remote == default ? null : [new ActivityLink(remote)];
        Activity? activity = Source.StartActivity(kind, remote, links: links, name: string.Create(CultureInfo.InvariantCulture, $"{operation} {headers.Topic}"));
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("messaging.system", transport.Name);
            activity.SetTag("messaging.operation.name", operation);
            activity.SetTag("messaging.operation.type", type);
            activity.SetTag("messaging.destination.name", headers.Topic);
            activity.SetTag("messaging.destination.template", headers.Topic);
            activity.SetTag("messaging.message.conversation_id", headers.CorrelationId ?? headers.EventId.ToString());
            _transport?.Describe(activity, headers.Topic, isRequest);
        }

        return activity;
    }
}
