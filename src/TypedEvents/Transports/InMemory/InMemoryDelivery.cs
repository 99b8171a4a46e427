using System;

namespace TypedEvents.Transports;

/// <summary>A delivery and its settlement token: bound to one consumer, used once.</summary>
internal sealed class InMemoryDelivery(QueuedMessage message, InMemoryConsumer consumer, ReadOnlyMemory<byte> body)
    : Delivery(message.Headers, body)
{
    public SharedBody Source { get; } = message.Body;

    public InMemoryTransport? ReplyTo { get; } = message.ReplyTo;

    public InMemoryConsumer Consumer { get; } = consumer;

    /// <summary>True once settled or returned to the queue. Guarded by the broker.</summary>
    public bool IsOver { get; set; }

    /// <summary>Neighbours in the consumer's list of unsettled deliveries. Guarded by the broker.</summary>
    public InMemoryDelivery? Previous { get; set; }

    public InMemoryDelivery? Next { get; set; }

    public QueuedMessage Message => new(Headers, Source, ReplyTo);
}
