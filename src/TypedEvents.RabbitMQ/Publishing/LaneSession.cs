using System;
using System.Collections.Generic;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.RabbitMq.Connections;

namespace TypedEvents.RabbitMq.Publishing;

/// <summary>A lane's channel on one session: what it wrote there and what the broker says to it.</summary>
/// <param name="lane">The lane.</param>
/// <param name="session">The session.</param>
/// <param name="channel">The channel's number.</param>
internal sealed class LaneSession(PublishLane lane, Session session, ushort channel) : IChannelSink
{
    public Session Session => session;

    public ushort Channel => channel;

    /// <summary>What waits for a confirm. Guarded by the lane.</summary>
    public ConfirmRing Ring { get; } = new();

    /// <summary>What a confirm took out of the ring; used by the reading thread alone.</summary>
    public List<PendingSend> Confirmed { get; } = [];

    public void OnDeliver(in DeliverMethod method, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> body) => lane.OnReply(properties, body);

    public void OnReturn(ReadOnlySpan<byte> routingKey, ReadOnlySpan<byte> properties) => lane.OnReturn(this, routingKey, properties);

    public void OnConfirm(ulong tag, bool multiple, bool isAck) => lane.OnConfirm(this, tag, multiple, isAck);
}
