namespace TypedEvents;

/// <summary>Type of a service's durable queues.</summary>
public enum RabbitMqQueueType
{
    /// <summary>Replicated over the cluster; counts deliveries, so that a message that kills its process is found.</summary>
    Quorum,

    /// <summary>On one node; for brokers without quorum queues.</summary>
    Classic,
}
