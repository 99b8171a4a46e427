using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.RabbitMq.Topology;

/// <summary>Everything that a service needs on the broker, as data: what the transport declares and what <c>typedevents topology export</c> writes.</summary>
/// <param name="names">The names.</param>
/// <param name="queueType">Type of the durable queues.</param>
internal sealed class RabbitMqTopology(RabbitMqNames names, RabbitMqQueueType queueType)
{
    // Brokers from 4.0 drop a message of a quorum queue after 20 deliveries unless told otherwise; dropping is our decision, with a dead letter.
    private const int NoDeliveryLimit = 1_000_000_000;

    private const int UnusedMilliseconds = 60_000;

    public RabbitMqNames Names { get; } = names;

    /// <summary>The exchanges of events and requests.</summary>
    public IReadOnlyList<ExchangeDefinition> Exchanges { get; } =
    [
        new(names.Exchange, "topic"),
        new(names.RequestExchange, "direct"),
    ];

    /// <summary>The service's queue and its dead letters.</summary>
    public IReadOnlyList<QueueDefinition> Queues { get; } =
    [
        new(names.Queue, Durable: true, AutoDelete: false, DurableArguments(queueType)),
        new(names.DeadLetters, Durable: true, AutoDelete: false, DurableArguments(queueType)),
    ];

    /// <summary>The bindings of the service's queue.</summary>
    public IEnumerable<BindingDefinition> Bindings(IEnumerable<string> topics) =>
        topics.Select(topic => new BindingDefinition(Names.Exchange, Names.Queue, topic));

    /// <summary>The queue of a rung. Its messages expire into the service's queue, at least once. No other service shares it: a broker keeps what it cannot
    /// deliver, and delivers nothing else when that is too much.</summary>
    public QueueDefinition DelayQueue(TimeSpan rung) => new(Names.Delay(rung), Durable: true, AutoDelete: false, new Dictionary<string, object?>
    {
        ["x-queue-type"] = "quorum",
        ["x-message-ttl"] = (long)rung.TotalMilliseconds,
        ["x-dead-letter-exchange"] = "",
        ["x-dead-letter-routing-key"] = Names.Queue,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-overflow"] = "reject-publish",
        ["x-delivery-limit"] = NoDeliveryLimit,
    });

    /// <summary>The queue of a request topic. It goes with its last consumer, and when it never had one because its responder died before.</summary>
    public QueueDefinition RequestQueue(string topic) =>
        new(Names.RequestQueue(topic), Durable: false, AutoDelete: true, new Dictionary<string, object?> { ["x-expires"] = UnusedMilliseconds });

    private static Dictionary<string, object?> DurableArguments(RabbitMqQueueType type) => type == RabbitMqQueueType.Quorum
        ? new() { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = NoDeliveryLimit }
        : new() { ["x-queue-type"] = "classic" };
}
