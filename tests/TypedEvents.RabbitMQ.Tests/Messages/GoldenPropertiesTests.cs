using System;
using System.Collections.Generic;
using TypedEvents.RabbitMq.Amqp;
using TypedEvents.RabbitMq.Messages;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Messages;

/// <summary>The bytes of properties, made by another implementation from docs/wire-format.md. They never change, or services of different
/// versions no longer understand each other.</summary>
public sealed class GoldenPropertiesTests
{
    private const string PlainEvent =
        "90e8176170706c69636174696f6e2f766e642e6d73677061636b022430313939633832632d633037622d373030312d383030"
        + "322d3030303030303030303030330000000068e778000c6f726465722e706c616365640473686f70";

    private const string TypedEvent =
        "90e8346170706c69636174696f6e2f766e642e6d73677061636b3b66696e6765727072696e743d3830303030303030303030"
        + "3030306131022430313939633832632d633037622d373030312d383030322d3030303030303030303030330000000068e778"
        + "000c6f726465722e706c616365640473686f70";

    private const string FullEvent =
        "b4e8106170706c69636174696f6e2f6a736f6e0000011e0a74652d76657273696f6e6c00000000000000030e74652d66696e"
        + "6765727072696e746c80000000000000010574652d6d736c000000000000007b0c74652d636175736174696f6e5300000005"
        + "63617573650b7472616365706172656e74530000003730302d30616637363531393136636434336464383434386562323131"
        + "633830333139632d623761643662373136393230333333312d30310a747261636573746174655300000003613d620b74652d"
        + "6964656e746974796c00000000000000010774652d757365725300000001750a74652d636f6d70616e795300000001630f74"
        + "652d757365722d636f6d70616e79530000000275630c74652d682d782d646561746853000000046d696e6505706c61696e53"
        + "0000000576616c756502086f726465722d31372430303131323233332d343435352d363637372d383839392d616162626363"
        + "6464656566660000000068e778000c6f726465722e706c616365640473686f70";

    private const string Request =
        "83e8176170706c69636174696f6e2f766e642e6d73677061636b15616d712e7261626269746d712e7265706c792d746f0435"
        + "3030302430313939633832632d633037622d373030312d383030322d3030303030303030303030330000000068e778000b6f"
        + "726465722e70726963650473686f70";

    private const string DeadLetter =
        "f0e00a746578742f706c61696e04677a6970000001080574652d6d736c00000000000000000a74652d68616e646c65725300"
        + "00000e53686f702e4f72646572732e4f6e1074652d66697273742d6661696c7572656c00000199c82cc07b0b74652d617474"
        + "656d7074736c00000000000000040774652d6c6966656c00000000000000090674652d6475656c00000199c82cc07c0a7465"
        + "2d646561642d696453000000066c65747465720a74652d646561642d61746c00000199c82cc07d0e74652d646561642d7265"
        + "61736f6e530000000d48616e646c65724661696c65640f74652d646561642d6d6573736167655300000004626f6f6d117465"
        + "2d646561642d657863657074696f6e530000001053797374656d2e457863657074696f6e022430303131323233332d343435"
        + "352d363637372d383839392d61616262636364646565666600000000000000000c6f726465722e706c61636564";

    private const string Fault =
        "a400176170706c69636174696f6e2f766e642e6d73677061636b0000006e0d74652d6661756c742d636f646553000000096e"
        + "6f745f666f756e641074652d6661756c742d6d657373616765530000000e4e6f2073756368206f726465722e1274652d6661"
        + "756c742d657863657074696f6e530000001653686f702e4e6f74466f756e64457863657074696f6e2430313939633832632d"
        + "633037622d373030312d383030322d303030303030303030303033";

    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_123);
    private static readonly Guid TimedId = new("0199c82c-c07b-7001-8002-000000000003");
    private static readonly Guid OtherId = new("00112233-4455-6677-8899-aabbccddeeff");

    [Fact]
    public void Event_WithDefaults_HasTheseBytes()
    {
        MessageHeaders headers = new() { EventId = TimedId, Topic = "order.placed", Timestamp = Time, Source = "shop", CorrelationId = TimedId.ToString() };

        AssertIs(PlainEvent, new Publication("tchu_events", headers.Topic, new OutboundMessage(headers, default)));
    }

    [Fact]
    public void Event_OfAContract_SaysItsFingerprintInItsType()
    {
        MessageHeaders headers = new() { EventId = TimedId, Topic = "order.placed", Fingerprint = 0x80000000000000a1, Timestamp = Time, Source = "shop" };

        AssertIs(TypedEvent, new Publication("tchu_events", headers.Topic, new OutboundMessage(headers, default)));
    }

    [Fact]
    public void Event_WithEveryHeader_HasTheseBytes()
    {
        MessageHeaders headers = new()
        {
            EventId = OtherId,
            Topic = "order.placed",
            Version = 3,
            Fingerprint = 0x8000000000000001,
            Format = WireFormat.Json,
            Timestamp = Time,
            Source = "shop",
            CorrelationId = "order-17",
            CausationId = "cause",
            Identity = new EventIdentity("u", "c", "uc"),
            TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            TraceState = "a=b",
            Custom = new Dictionary<string, string> { ["x-death"] = "mine", ["plain"] = "value" },
        };

        AssertIs(FullEvent, new Publication("tchu_events", headers.Topic, new OutboundMessage(headers, default)));
    }

    [Fact]
    public void Request_ThatExpires_HasTheseBytes()
    {
        MessageHeaders headers = new() { EventId = TimedId, Topic = "order.price", Timestamp = Time, Source = "shop", Deadline = Time.AddSeconds(5) };

        AssertIs(Request, new Publication("tchu_events.rpc", headers.Topic, new OutboundMessage(headers, default), Marks: null, "amq.rabbitmq.reply-to"));
    }

    [Fact]
    public void DeadLetter_OfAForeignMessage_HasTheseBytes()
    {
        MessageHeaders headers = new()
        {
            EventId = OtherId,
            Topic = "order.placed",
            Timestamp = DateTimeOffset.UnixEpoch,
            Attempts = 4,
            HandlerId = "Shop.Orders.On",
            FirstFailure = Time,
        };
        CopyMarks marks = new()
        {
            Life = 9,
            Due = Time.AddMilliseconds(1),
            LetterId = "letter",
            Cause = new DeadLetterCause(DeadLetterReason.HandlerFailed, "boom", "System.Exception"),
            DiedAt = Time.AddMilliseconds(2),
            ForeignContentType = "text/plain",
            ForeignContentEncoding = "gzip",
        };

        AssertIs(DeadLetter, new Publication("", "orders.dead", new OutboundMessage(headers, default), marks));
    }

    [Fact]
    public void Reply_WithAFault_HasTheseBytes()
    {
        byte[] buffer = new byte[1024];
        AmqpWriter writer = new(buffer);

        PropertiesWriter.WriteReply(ref writer, TimedId, new OutboundReply(WireFormat.MessagePack, default, new RpcFault("not_found", "No such order.", "Shop.NotFoundException")));

        Assert.Equal(Fault, Convert.ToHexStringLower(buffer.AsSpan(0, writer.Position)));
    }

    private static void AssertIs(string expected, Publication publication)
    {
        byte[] buffer = new byte[MessageFrames.MaxSize(in publication, 131_072)];
        AmqpWriter writer = new(buffer);
        PropertiesWriter.Write(ref writer, in publication);

        Assert.Equal(expected, Convert.ToHexStringLower(buffer.AsSpan(0, writer.Position)));
    }
}
