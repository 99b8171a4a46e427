using System;
using System.Collections.Generic;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Messages;

public sealed class PropertiesTests
{
    private const int Messages = 20_000;
    private const int MaxFrame = 131_072;

    [Fact]
    public void Message_WithAnyHeaders_ComesBackAsItWas()
    {
        PropertiesReader reader = new();
        for (int seed = 0; seed < Messages; seed++)
        {
            Publication publication = new MessageGen(seed).Publication();

            InboundProperties read = Read(reader, publication);

            MessageHeaders sent = publication.Message.Headers;
            Assert.Equal(sent.Custom ?? new Dictionary<string, string>(), read.Headers.Custom ?? new Dictionary<string, string>());
            Assert.Equal(sent with { Custom = null }, read.Headers with { Custom = null });
            Assert.Equal(publication.Marks, read.Marks);
            Assert.Equal(publication.ReplyTo, read.ReplyTo);
            Assert.Null(read.Problem);
        }
    }

    [Fact]
    public void Frames_OfAnyMessage_FitTheSizeThatWasReserved()
    {
        for (int seed = 0; seed < Messages; seed++)
        {
            Publication publication = new MessageGen(seed).Publication();
            byte[] buffer = new byte[MessageFrames.MaxSize(in publication, MaxFrame)];

            MessageFrames.WritePublish(buffer, 1, MaxFrame, in publication);
        }
    }

    [Fact]
    public void Copy_ThroughTheDefaultExchange_KeepsItsTopic()
    {
        Publication publication = new("", "orders", new OutboundMessage(new MessageHeaders { EventId = Guid.NewGuid(), Topic = "order.placed" }, default));

        InboundProperties read = new PropertiesReader().Read(default, "orders"u8, Write(publication), Guid.NewGuid);

        Assert.Equal("order.placed", read.Headers.Topic);
    }

    [Fact]
    public void Correlation_ThatIsTheEventId_DoesNotTravel()
    {
        Guid id = Guid.NewGuid();
        Publication publication = Of(new MessageHeaders { EventId = id, Topic = "t", CorrelationId = id.ToString() });

        Assert.Null(Read(new PropertiesReader(), publication).Headers.CorrelationId);
    }

    [Fact]
    public void Time_ThatTheIdHolds_NeedsNoHeader()
    {
        DateTimeOffset time = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_123);
        MessageHeaders headers = new() { EventId = Guid.CreateVersion7(time), Topic = "t", Timestamp = time };

        Assert.Equal(-1, Write(Of(headers)).AsSpan().IndexOf("te-ms"u8));
        Assert.NotEqual(-1, Write(Of(headers with { EventId = Guid.NewGuid() })).AsSpan().IndexOf("te-ms"u8));
        Assert.Equal(time, Read(new PropertiesReader(), Of(headers)).Headers.Timestamp);
    }

    [Fact]
    public void Fingerprint_OfMessagePack_NeedsNoHeader()
    {
        MessageHeaders headers = new() { EventId = Guid.NewGuid(), Topic = "t", Fingerprint = 0xA1 };

        Assert.Equal(-1, Write(Of(headers)).AsSpan().IndexOf("te-fingerprint"u8));
        Assert.NotEqual(-1, Write(Of(headers with { Format = WireFormat.Json })).AsSpan().IndexOf("application/json\0"u8));
        Assert.NotEqual(-1, Write(Of(headers with { Format = WireFormat.Json })).AsSpan().IndexOf("te-fingerprint"u8));
    }

    [Fact]
    public void Deadline_OfARequest_NeedsNoHeader()
    {
        DateTimeOffset time = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_123);
        MessageHeaders headers = new() { EventId = Guid.NewGuid(), Topic = "t", Timestamp = time, Deadline = time.AddMilliseconds(5_001) };
        Publication request = Of(headers) with { ReplyTo = "amq.rabbitmq.reply-to" };

        Assert.Equal(-1, Write(request).AsSpan().IndexOf("te-deadline"u8));
        Assert.Equal(time.AddMilliseconds(5_001), Read(new PropertiesReader(), request).Headers.Deadline);
        Assert.NotEqual(-1, Write(Of(headers)).AsSpan().IndexOf("te-deadline"u8));
    }

    [Fact]
    public void Text_TooLongForAProperty_IsRefusedWithoutAllOfIt()
    {
        Publication publication = Of(new MessageHeaders { EventId = Guid.NewGuid(), Topic = new string('t', 256) });

        ArgumentException thrown = Assert.Throws<ArgumentException>(() => Write(publication));

        Assert.Contains("has 256 bytes, at most 255 are allowed", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_TooLargeForAFrame_AreRefused()
    {
        MessageHeaders headers = new() { EventId = Guid.NewGuid(), Topic = "t", Custom = new Dictionary<string, string> { ["large"] = new('x', MaxFrame) } };
        Publication publication = Of(headers);

        ArgumentException thrown = Assert.Throws<ArgumentException>(
            () => MessageFrames.WritePublish(new byte[MessageFrames.MaxSize(in publication, MaxFrame)], 1, MaxFrame, in publication));

        Assert.Contains("frame_max", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reply_OfAnyKind_ComesBackAsItWas()
    {
        PropertiesReader reader = new();
        for (int seed = 0; seed < Messages; seed++)
        {
            OutboundReply reply = new MessageGen(seed).Reply();
            byte[] buffer = new byte[MessageFrames.MaxReplySize("q", in reply, MaxFrame)];
            AmqpWriter writer = new(buffer);
            Guid id = Guid.NewGuid();
            PropertiesWriter.WriteReply(ref writer, id, in reply);

            Assert.True(reader.TryReadReply(buffer.AsSpan(0, writer.Position), out Guid read, out WireFormat format, out RpcFault? fault));

            Assert.Equal((id, reply.Format, reply.Fault), (read, format, fault));
        }
    }

    [Fact]
    public void ReturnedMessage_OfAnyKind_SaysItsId()
    {
        for (int seed = 0; seed < Messages; seed++)
        {
            Publication publication = new MessageGen(seed).Publication();

            Assert.True(PropertiesReader.TryReadId(Write(publication), out Guid id));

            Assert.Equal(publication.Message.Headers.EventId, id);
        }
    }

    private static Publication Of(MessageHeaders headers) => new("events", headers.Topic, new OutboundMessage(headers, default));

    private static InboundProperties Read(PropertiesReader reader, in Publication publication) =>
        reader.Read("events"u8, System.Text.Encoding.UTF8.GetBytes(publication.Message.Headers.Topic), Write(publication), Guid.NewGuid);

    private static byte[] Write(in Publication publication)
    {
        byte[] buffer = new byte[MessageFrames.MaxSize(in publication, MaxFrame)];
        AmqpWriter writer = new(buffer);
        PropertiesWriter.Write(ref writer, in publication);
        return buffer[..writer.Position];
    }
}
