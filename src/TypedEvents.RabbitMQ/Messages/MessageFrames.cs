using System;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMq.Messages;

/// <summary>Writes the frames of a message: method, header, body.</summary>
internal static class MessageFrames
{
    private const byte Mandatory = 1;

    /// <summary>More bytes than a publish takes.</summary>
    public static int MaxSize(in Publication publication, int maxFrame)
    {
        int body = publication.Message.Body.Length;
        return 512 + publication.Exchange.Length + (3 * publication.RoutingKey.Length) + PropertiesWriter.MaxSize(in publication) + BodySize(body, maxFrame);
    }

    /// <summary>Writes a mandatory publish.</summary>
    /// <returns>Bytes written.</returns>
    /// <exception cref="ArgumentException">Something does not fit into what AMQP allows; nothing is to be sent.</exception>
    public static int WritePublish(Span<byte> buffer, ushort channel, int maxFrame, in Publication publication)
    {
        AmqpWriter writer = new(buffer);
        WriteMethod(ref writer, channel, publication.Exchange, publication.RoutingKey, Mandatory);
        int sizeAt = BeginHeader(ref writer, channel, publication.Message.Body.Length);
        PropertiesWriter.Write(ref writer, in publication);
        EndHeader(ref writer, sizeAt, maxFrame);
        WriteBody(ref writer, channel, maxFrame, publication.Message.Body.Span);
        return writer.Position;
    }

    /// <summary>More bytes than a reply takes.</summary>
    public static int MaxReplySize(string replyTo, in OutboundReply reply, int maxFrame) =>
        1024 + (3 * (replyTo.Length + (reply.Fault is { } fault ? fault.Code.Length + fault.Message.Length + (fault.ExceptionType?.Length ?? 0) : 0)))
        + BodySize(reply.Body.Length, maxFrame);

    /// <summary>Writes a reply: not mandatory, because the broker returns none that its caller no longer waits for.</summary>
    /// <returns>Bytes written.</returns>
    public static int WriteReply(Span<byte> buffer, ushort channel, int maxFrame, string replyTo, Guid requestId, in OutboundReply reply)
    {
        AmqpWriter writer = new(buffer);
        WriteMethod(ref writer, channel, "", replyTo, flags: 0);
        int sizeAt = BeginHeader(ref writer, channel, reply.Body.Length);
        PropertiesWriter.WriteReply(ref writer, requestId, in reply);
        EndHeader(ref writer, sizeAt, maxFrame);
        WriteBody(ref writer, channel, maxFrame, reply.Body.Span);
        return writer.Position;
    }

    private static void WriteMethod(ref AmqpWriter writer, ushort channel, string exchange, string routingKey, byte flags)
    {
        int sizeAt = writer.BeginFrame(AmqpFrame.Method, channel);
        writer.UInt32(AmqpMethod.BasicPublish);
        writer.UInt16(0);
        writer.ShortString(exchange);
        writer.ShortString(routingKey);
        writer.Byte(flags);
        writer.EndFrame(sizeAt);
    }

    private static int BeginHeader(ref AmqpWriter writer, ushort channel, int bodySize)
    {
        int sizeAt = writer.BeginFrame(AmqpFrame.Header, channel);
        writer.UInt16(AmqpFrame.BasicClass);
        writer.UInt16(0);
        writer.UInt64((ulong)bodySize);
        return sizeAt;
    }

    private static void EndHeader(ref AmqpWriter writer, int sizeAt, int maxFrame)
    {
        int size = writer.EndFrame(sizeAt);
        if (size > maxFrame - AmqpFrame.Overhead)
        {
            throw new ArgumentException($"The headers take {size} bytes, and the broker allows {maxFrame - AmqpFrame.Overhead} (frame_max). Put data into the event.");
        }
    }

    private static void WriteBody(ref AmqpWriter writer, ushort channel, int maxFrame, ReadOnlySpan<byte> body)
    {
        int most = maxFrame - AmqpFrame.Overhead;
        while (!body.IsEmpty)
        {
            ReadOnlySpan<byte> part = body[..Math.Min(body.Length, most)];
            int sizeAt = writer.BeginFrame(AmqpFrame.Body, channel);
            writer.Bytes(part);
            writer.EndFrame(sizeAt);
            body = body[part.Length..];
        }
    }

    private static int BodySize(int length, int maxFrame) => length + (((length / (maxFrame - AmqpFrame.Overhead)) + 1) * AmqpFrame.Overhead);
}
