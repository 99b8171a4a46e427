using System;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>Writes acknowledgements.</summary>
internal static class SettleFrames
{
    public const int Size = AmqpFrame.Overhead + 4 + 8 + 1;

    private const byte Multiple = 1;
    private const byte Requeue = 2;

    /// <summary>Writes <c>basic.ack</c>.</summary>
    public static int WriteAck(Span<byte> buffer, ushort channel, ulong tag, bool multiple) =>
        Write(buffer, channel, AmqpMethod.BasicAck, tag, multiple ? Multiple : (byte)0);

    /// <summary>Writes <c>basic.nack</c> with requeue, for one message.</summary>
    public static int WriteRequeue(Span<byte> buffer, ushort channel, ulong tag) =>
        Write(buffer, channel, AmqpMethod.BasicNack, tag, Requeue);

    private static int Write(Span<byte> buffer, ushort channel, uint method, ulong tag, byte flags)
    {
        AmqpWriter writer = new(buffer);
        int sizeAt = writer.BeginFrame(AmqpFrame.Method, channel);
        writer.UInt32(method);
        writer.UInt64(tag);
        writer.Byte(flags);
        writer.EndFrame(sizeAt);
        return writer.Position;
    }
}
