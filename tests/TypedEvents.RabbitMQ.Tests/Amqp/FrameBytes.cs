using System;
using TypedEvents.RabbitMq.Amqp;

namespace TypedEvents.RabbitMQ.Tests.Amqp;

/// <summary>Makes frames as a broker sends them.</summary>
internal static class FrameBytes
{
    public delegate void Content(ref AmqpWriter writer);

    public static byte[] Frame(byte type, ushort channel, params ReadOnlySpan<byte> payload)
    {
        return [type, (byte)(channel >> 8), (byte)channel, .. Size(payload.Length), .. payload, AmqpFrame.End];
    }

    public static byte[] Size(int size) => [(byte)(size >> 24), (byte)(size >> 16), (byte)(size >> 8), (byte)size];

    public static byte[] Method(ushort channel, uint method, Content arguments)
    {
        byte[] buffer = new byte[1024];
        AmqpWriter writer = new(buffer);
        writer.UInt32(method);
        arguments(ref writer);
        return Frame(AmqpFrame.Method, channel, buffer.AsSpan(0, writer.Position));
    }

    public static byte[] Deliver(ushort channel, ulong tag, bool isRedelivered, string exchange, string routingKey) =>
        Method(channel, AmqpMethod.BasicDeliver, (ref writer) =>
        {
            writer.ShortString("c");
            writer.UInt64(tag);
            writer.Byte(isRedelivered ? (byte)1 : (byte)0);
            writer.ShortString(exchange);
            writer.ShortString(routingKey);
        });

    public static byte[] Return(ushort channel, string exchange, string routingKey) =>
        Method(channel, AmqpMethod.BasicReturn, (ref writer) =>
        {
            writer.UInt16(312);
            writer.ShortString("NO_ROUTE");
            writer.ShortString(exchange);
            writer.ShortString(routingKey);
        });

    public static byte[] Confirm(ushort channel, ulong tag, bool multiple, bool isAck) =>
        Method(channel, isAck ? AmqpMethod.BasicAck : AmqpMethod.BasicNack, (ref writer) =>
        {
            writer.UInt64(tag);
            writer.Byte(multiple ? (byte)1 : (byte)0);
        });

    public static byte[] Header(ushort channel, int bodySize, ReadOnlySpan<byte> properties)
    {
        byte[] payload = new byte[12 + properties.Length];
        AmqpWriter writer = new(payload);
        writer.UInt16(AmqpFrame.BasicClass);
        writer.UInt16(0);
        writer.UInt64((ulong)bodySize);
        writer.Bytes(properties);
        return Frame(AmqpFrame.Header, channel, payload);
    }
}
