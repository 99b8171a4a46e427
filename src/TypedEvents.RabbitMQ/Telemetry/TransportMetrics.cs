using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;

namespace TypedEvents.RabbitMq.Telemetry;

/// <summary>The transport's instruments on the meter <c>TypedEvents</c>.</summary>
internal sealed class TransportMetrics : IDisposable
{
    private static readonly KeyValuePair<string, object?> System = new("messaging.system", "rabbitmq");

    private readonly Meter _meter;
    private readonly bool _ownsMeter;

    /// <param name="factory">Makes the meter; null for one of its own.</param>
    /// <param name="queues">What the queues held when they were last looked at.</param>
    /// <param name="losses">Connections lost, by role.</param>
    /// <param name="pending">Publishes without an outcome.</param>
    /// <param name="isBlocked">Whether the broker takes no publishes.</param>
    public TransportMetrics(IMeterFactory? factory, Func<IEnumerable<QueueReading>> queues, Func<IEnumerable<(string Role, long Count)>> losses, Func<long> pending, Func<bool> isBlocked)
    {
        // A factory's meter belongs to the factory.
        _ownsMeter = factory is null;
        _meter = factory?.Create("TypedEvents") ?? new Meter("TypedEvents");
        _meter.CreateObservableGauge(
            "typedevents.queue.messages", () => queues().Select(queue => Measure(queue.Messages, "typedevents.queue", queue.Name)), "{message}", "Messages that wait in a queue of the service, for an autoscaler.");
        _meter.CreateObservableGauge(
            "typedevents.queue.consumers", () => queues().Select(queue => Measure(queue.Consumers, "typedevents.queue", queue.Name)), "{consumer}", "Replicas that consume from a queue of the service.");
        _meter.CreateObservableCounter(
            "typedevents.connection.losses", () => losses().Select(loss => Measure(loss.Count, "typedevents.connection", loss.Role)), "{connection}", "Connections lost, each of which was or is made again.");
        _meter.CreateObservableGauge("typedevents.publish.pending", () => new Measurement<long>(pending(), System), "{message}", "Publishes that wait for the broker's confirm or for a connection.");
        _meter.CreateObservableGauge("typedevents.publish.blocked", () => new Measurement<long>(isBlocked() ? 1 : 0, System), "1", "1 while an alarm of the broker blocks publishers, otherwise 0.");
    }

    public void Dispose()
    {
        if (_ownsMeter)
        {
            _meter.Dispose();
        }
    }

    private static Measurement<long> Measure(long value, string tag, string name) => new(value, System, new KeyValuePair<string, object?>(tag, name));
}
