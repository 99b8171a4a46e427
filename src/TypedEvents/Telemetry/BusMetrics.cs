using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using TypedEvents.Transports;

namespace TypedEvents.Telemetry;

/// <summary>The meter <c>TypedEvents</c>, after the OpenTelemetry messaging conventions.</summary>
internal sealed class BusMetrics : IDisposable
{
    /// <summary>Stands for all topics that this service does not declare, so that senders cannot grow the number of series.</summary>
    public const string UndeclaredTopic = "_undeclared";

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] };

    private readonly Meter _meter;
    private readonly bool _ownsMeter;
    private readonly KeyValuePair<string, object?> _system;
    private readonly Histogram<double> _operationDuration;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _consumed;
    private readonly Histogram<double> _processDuration;
    private readonly Counter<long> _deadLetters;
    private readonly Counter<long> _retries;

    public BusMetrics(IServiceProvider services, ITransport transport)
    {
        // A factory's meter belongs to the factory.
        IMeterFactory? factory = services.GetService<IMeterFactory>();
        _ownsMeter = factory is null;
        _meter = factory?.Create(BusTracing.Name) ?? new Meter(BusTracing.Name);
        _system = new("messaging.system", transport.Name);
        _operationDuration = _meter.CreateHistogram("messaging.client.operation.duration", "s", "Duration of publishes and calls.", tags: null, Seconds);
        _sent = _meter.CreateCounter<long>("messaging.client.sent.messages", "{message}", "Messages sent.");
        _consumed = _meter.CreateCounter<long>("messaging.client.consumed.messages", "{message}", "Messages delivered.");
        _processDuration = _meter.CreateHistogram("messaging.process.duration", "s", "Duration of handling a message.", tags: null, Seconds);
        _deadLetters = _meter.CreateCounter<long>("typedevents.deadletter.messages", "{message}", "Messages put among the dead letters.");
        _retries = _meter.CreateCounter<long>("typedevents.retry.attempts", "{attempt}", "Failed attempts that are followed by another one.");
        HungHandlers = _meter.CreateUpDownCounter<long>("typedevents.handler.hung", "{attempt}", "Timed-out attempts that ignore their token and still run.");
        PendingCalls = _meter.CreateUpDownCounter<long>("typedevents.rpc.pending", "{call}", "Calls that wait for a reply.");
        StrayReplies = _meter.CreateCounter<long>("typedevents.rpc.stray_replies", "{reply}", "Replies that came too late or twice, and were dropped.");
        ExpiredRequests = _meter.CreateCounter<long>("typedevents.rpc.expired_requests", "{request}", "Requests skipped because their caller no longer waits.");
    }

    public UpDownCounter<long> HungHandlers { get; }

    public UpDownCounter<long> PendingCalls { get; }

    public Counter<long> StrayReplies { get; }

    public Counter<long> ExpiredRequests { get; }

    /// <summary>Counts a send and how long it took.</summary>
    public void Sent(string topic, string operation, TimeSpan duration, string? errorType)
    {
        if (_operationDuration.Enabled || _sent.Enabled)
        {
            TagList tags = Tags(topic, operation, errorType);
            _sent.Add(1, tags);
            _operationDuration.Record(duration.TotalSeconds, tags);
        }
    }

    /// <summary>Counts a delivery.</summary>
    public void Consumed(string template)
    {
        if (_consumed.Enabled)
        {
            _consumed.Add(1, Tags(template, "process", null));
        }
    }

    /// <summary>Records how long a delivery took.</summary>
    public void Processed(string template, TimeSpan duration, string? errorType)
    {
        if (_processDuration.Enabled)
        {
            _processDuration.Record(duration.TotalSeconds, Tags(template, "process", errorType));
        }
    }

    /// <summary>Counts a dead letter.</summary>
    public void DeadLettered(DeadLetterReason reason) =>
        _deadLetters.Add(1, _system, new KeyValuePair<string, object?>("typedevents.deadletter.reason", reason.ToString()));

    /// <summary>Counts a failed attempt that is followed by another one.</summary>
    public void Retried(string handlerId) => _retries.Add(1, _system, new KeyValuePair<string, object?>("typedevents.handler", handlerId));

    public void Dispose()
    {
        if (_ownsMeter)
        {
            _meter.Dispose();
        }
    }

    private TagList Tags(string topic, string operation, string? errorType)
    {
        TagList tags = new()
        {
            _system,
            { "messaging.operation.name", operation },
            { "messaging.destination.template", topic },
        };
        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        return tags;
    }
}
