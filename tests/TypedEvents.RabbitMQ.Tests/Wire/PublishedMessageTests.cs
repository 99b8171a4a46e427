using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RabbitMQ.Client;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Wire;

/// <summary>What other programs see of our messages (docs/wire-format.md, "On RabbitMQ").</summary>
public sealed class PublishedMessageTests
{
    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeMilliseconds(1_760_000_000_123);

    [Fact]
    public async Task Event_HasThePropertiesOfTheDocument()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri);
        await transport.StartAsync(new ServiceTopology("orders", [], 1), CancellationToken.None).OrFailAsync();
        await using PlainClient client = await PlainClient.ConnectAsync(host.AmqpUri);
        string queue = await client.BindAsync("tchu_events", "order.*");
        MessageHeaders headers = new()
        {
            EventId = Guid.NewGuid(),
            Topic = "order.placed",
            Version = 3,
            Fingerprint = 17,
            Timestamp = Time,
            Source = "shop",
            CorrelationId = "order-17",
            CausationId = "cause",
            Identity = new EventIdentity("u", "c", "uc"),
            TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            TraceState = "a=b",
            Custom = new Dictionary<string, string> { ["x-death"] = "mine", ["plain"] = "value", ["te-user"] = "not you" },
        };

        SendResult result = await transport.SendAsync(new OutboundMessage(headers, "body"u8.ToArray()), CancellationToken.None).OrFailAsync();
        BasicGetResult got = await client.GetAsync(queue);

        Assert.Equal(PublishOutcome.Durable, result.Outcome);
        Assert.Equal(("tchu_events", "order.placed", "body"), (got.Exchange, got.RoutingKey, Encoding.UTF8.GetString(got.Body.Span)));
        IReadOnlyBasicProperties properties = got.BasicProperties;
        Assert.Equal((headers.EventId.ToString(), "order.placed", "shop", "order-17"), (properties.MessageId, properties.Type, properties.AppId, properties.CorrelationId));
        Assert.Equal(("application/vnd.msgpack;fingerprint=0000000000000011", 1_760_000_000L, true), (properties.ContentType, properties.Timestamp.UnixTime, properties.Persistent));
        Assert.Equal((false, false, false, false, false), (properties.IsContentEncodingPresent(), properties.IsReplyToPresent(), properties.IsExpirationPresent(), properties.IsUserIdPresent(), properties.IsPriorityPresent()));
        Assert.Equal(
            [
                "plain=value", "te-causation=cause", "te-company=c", "te-h-te-user=not you", "te-h-x-death=mine", "te-identity=1", "te-ms=123",
                "te-user-company=uc", "te-user=u", "te-version=3", $"traceparent={headers.TraceParent}", "tracestate=a=b",
            ],
            Headers(properties));
    }

    [Fact]
    public async Task Event_WithDefaults_HasNoHeaders()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri);
        await transport.StartAsync(new ServiceTopology("orders", [], 1), CancellationToken.None).OrFailAsync();
        await using PlainClient client = await PlainClient.ConnectAsync(host.AmqpUri);
        string queue = await client.BindAsync("tchu_events", "#");
        MessageHeaders headers = new() { EventId = Guid.CreateVersion7(Time), Topic = "order.placed", Timestamp = Time, Format = WireFormat.Json };

        await transport.SendAsync(new OutboundMessage(headers, "{}"u8.ToArray()), CancellationToken.None).OrFailAsync();
        IReadOnlyBasicProperties properties = (await client.GetAsync(queue)).BasicProperties;

        Assert.Equal(("application/json", false, false, false), (properties.ContentType, properties.IsAppIdPresent(), properties.IsCorrelationIdPresent(), properties.IsHeadersPresent()));
    }

    [Fact]
    public async Task Request_AndItsReply_HaveThePropertiesOfTheDocument()
    {
        await using VirtualHost host = await SharedBroker.CreateVirtualHostAsync();
        await using RabbitMqTransport transport = TestTransport.Create(host.AmqpUri);
        await transport.StartAsync(new ServiceTopology("orders", [], 1), CancellationToken.None).OrFailAsync();
        TaskCompletionSource<InboundReply> replied = new();
        await transport.StartRepliesAsync(reply => replied.TrySetResult(reply with { Body = reply.Body.ToArray() }), CancellationToken.None).OrFailAsync();
        await using PlainClient responder = await PlainClient.ConnectAsync(host.AmqpUri);
        string queue = await responder.BindAsync("tchu_events.rpc", "order.price");
        MessageHeaders headers = new() { EventId = Guid.CreateVersion7(Time), Topic = "order.price", Timestamp = Time, Deadline = Time.AddSeconds(60) };

        await transport.RequestAsync(new OutboundMessage(headers, "body"u8.ToArray()), CancellationToken.None).OrFailAsync();
        BasicGetResult got = await responder.GetAsync(queue);
        await responder.Channel.BasicPublishAsync(
            "", got.BasicProperties.ReplyTo!, mandatory: false, new BasicProperties { CorrelationId = got.BasicProperties.MessageId, ContentType = "application/json" }, "7"u8.ToArray());
        InboundReply reply = await replied.Task.OrFailAsync();

        Assert.StartsWith("amq.rabbitmq.reply-to.", got.BasicProperties.ReplyTo, StringComparison.Ordinal);
        Assert.Equal(("tchu_events.rpc", headers.EventId.ToString(), false), (got.Exchange, got.BasicProperties.MessageId, got.BasicProperties.Persistent));
        Assert.Equal("60000", got.BasicProperties.Expiration);
        Assert.Empty(Headers(got.BasicProperties));
        Assert.Equal((headers.EventId, WireFormat.Json, (RpcFault?)null, "7"), (reply.RequestId, reply.Format, reply.Fault, Encoding.UTF8.GetString(reply.Body.Span)));
    }

    private static string[] Headers(IReadOnlyBasicProperties properties) =>
    [
        .. (properties.Headers ?? new Dictionary<string, object?>())
            .Select(header => $"{header.Key}={(header.Value is byte[] text ? Encoding.UTF8.GetString(text) : header.Value)}")
            .Order(StringComparer.Ordinal),
    ];
}
