using System;

namespace TypedEvents.RabbitMq.Amqp;

/// <summary>Takes what the broker sends on one channel, on the thread that reads the connection: never blocks, keeps no span.</summary>
internal interface IChannelSink
{
    /// <summary>A message of a consumer.</summary>
    void OnDeliver(in DeliverMethod method, ReadOnlySpan<byte> properties, ReadOnlySpan<byte> body);

    /// <summary>A mandatory message that no queue took; its confirm follows.</summary>
    void OnReturn(ReadOnlySpan<byte> routingKey, ReadOnlySpan<byte> properties);

    /// <summary>A confirm.</summary>
    /// <param name="tag">Sequence number of the publish.</param>
    /// <param name="multiple">Whether all earlier ones are meant, too.</param>
    /// <param name="isAck">False when the broker refused.</param>
    void OnConfirm(ulong tag, bool multiple, bool isAck);
}
