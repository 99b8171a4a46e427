using System;
using System.Runtime.InteropServices;
using System.Threading;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Consuming;

/// <summary>A delivery and its settlement token: bound to one consumer on one session, used once.</summary>
/// <param name="session">Where it came.</param>
/// <param name="tag">Delivery tag.</param>
/// <param name="properties">What its properties say.</param>
/// <param name="body">The body, copied.</param>
internal sealed class RabbitMqDelivery(ConsumerSession session, ulong tag, in InboundProperties properties, ReadOnlySpan<byte> body)
    : Delivery(properties.Headers, Copy(body))
{
    // The settlement needs the body for copies, and the callback until it first returns.
    private int _needs = 1;
    private bool _isSettling;
    private bool _isReleased;

    public ConsumerSession Session { get; } = session;

    public ulong Tag { get; } = tag;

    public CopyMarks? Marks { get; } = properties.Marks;

    public string? ReplyTo { get; } = properties.ReplyTo;

    public int DeliveryCount { get; } = properties.DeliveryCount;

    public string? Problem { get; } = properties.Problem;

    public DeliveryKey Key => new(Headers.EventId, Headers.Topic, Headers.Version, Headers.HandlerId, Headers.Attempts, Marks?.Life ?? 0);

    /// <summary>Neighbours among what the session has not settled, in order of delivery. Guarded by the ledger.</summary>
    public RabbitMqDelivery? Previous { get; set; }

    public RabbitMqDelivery? Next { get; set; }

    /// <summary>Makes the caller the one who settles it.</summary>
    /// <returns>False when somebody else is.</returns>
    public bool TryBeginSettling() => !Interlocked.Exchange(ref _isSettling, true);

    /// <summary>Keeps the body for the callback, besides the settlement.</summary>
    public void Hold() => Interlocked.Increment(ref _needs);

    /// <summary>The callback needs the body no more.</summary>
    public void EndOfBody()
    {
        if (Interlocked.Decrement(ref _needs) == 0 && MemoryMarshal.TryGetArray(Body, out ArraySegment<byte> bytes))
        {
            BodyPool.For(bytes.Count).Return(bytes.Array!);
        }
    }

    /// <summary>The settlement needs the body no more; once.</summary>
    public void Release()
    {
        if (!Interlocked.Exchange(ref _isReleased, true))
        {
            EndOfBody();
        }
    }

    private static ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> body)
    {
        byte[] bytes = BodyPool.For(body.Length).Rent(body.Length);
        body.CopyTo(bytes);
        return bytes.AsMemory(0, body.Length);
    }
}
