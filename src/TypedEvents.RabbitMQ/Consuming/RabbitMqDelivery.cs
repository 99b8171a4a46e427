using System.Threading;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Consuming;

/// <summary>A delivery and its settlement token: bound to one consumer on one session, used once.</summary>
/// <param name="session">Where it came.</param>
/// <param name="tag">Delivery tag.</param>
/// <param name="properties">What its properties say.</param>
/// <param name="source">The body.</param>
internal sealed class RabbitMqDelivery(ConsumerSession session, ulong tag, in InboundProperties properties, SharedBody source)
    : Delivery(properties.Headers, source.Memory)
{
    private int _isSettling;
    private int _isReleased;

    public ConsumerSession Session { get; } = session;

    public ulong Tag { get; } = tag;

    public CopyMarks? Marks { get; } = properties.Marks;

    public string? ReplyTo { get; } = properties.ReplyTo;

    public long DeliveryCount { get; } = properties.DeliveryCount;

    public string? Problem { get; } = properties.Problem;

    public DeliveryKey Key => new(Headers.EventId, Headers.Topic, Headers.Version, Headers.HandlerId, Headers.Attempts, Marks?.Life ?? 0);

    /// <summary>Neighbours among what the session has not settled, in order of delivery. Guarded by the ledger.</summary>
    public RabbitMqDelivery? Previous { get; set; }

    public RabbitMqDelivery? Next { get; set; }

    /// <summary>Makes the caller the one who settles it.</summary>
    /// <returns>False when somebody else is.</returns>
    public bool TryBeginSettling() => Interlocked.Exchange(ref _isSettling, 1) == 0;

    /// <summary>Keeps the body for the callback, besides the settlement.</summary>
    public void Hold() => source.AddReference();

    /// <summary>The callback needs the body no more.</summary>
    public void EndOfBody() => source.Release();

    /// <summary>The settlement needs the body no more; once.</summary>
    public void Release()
    {
        if (Interlocked.Exchange(ref _isReleased, 1) == 0)
        {
            source.Release();
        }
    }
}
