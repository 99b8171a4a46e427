using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using RabbitMQ.Client;
using TypedEvents.RabbitMq;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.Transports;

namespace TypedEvents.RabbitMQ.Tests.Wire;

/// <summary>What we make of other programs' messages.</summary>
public sealed class ForeignMessageTests : IAsyncLifetime
{
    private readonly Channel<(MessageHeaders Headers, string Body)> _received = Channel.CreateUnbounded<(MessageHeaders, string)>();
    private VirtualHost? _host;
    private RabbitMqTransport? _transport;
    private PlainClient? _client;

    public async Task InitializeAsync()
    {
        _host = await SharedBroker.CreateVirtualHostAsync();
        RabbitMqTransport transport = _transport = TestTransport.Create(_host.AmqpUri);
        await transport.StartAsync(new ServiceTopology("orders", ["order.placed"], 1), CancellationToken.None).OrFailAsync();
        await transport.ConsumeAsync(
            async delivery =>
            {
                _received.Writer.TryWrite((delivery.Headers, Encoding.UTF8.GetString(delivery.Body.Span)));
                await transport.SettleAsync(delivery, Settlement.Ack, CancellationToken.None);
            },
            CancellationToken.None).OrFailAsync();
        _client = await PlainClient.ConnectAsync(_host.AmqpUri);
    }

    public async Task DisposeAsync()
    {
        await _client!.DisposeAsync();
        await _transport!.DisposeAsync();
        await _host!.DisposeAsync();
    }

    [Fact]
    public async Task Json_WithoutIdOrHeaders_IsAnEvent()
    {
        await PublishAsync(new BasicProperties { ContentType = "application/json" });

        (MessageHeaders headers, string body) = await _received.Reader.ReadAsync().OrFailAsync();

        Assert.Equal("""{"id":7}""", body);
        Assert.Equal(("order.placed", WireFormat.Json, 1, 0UL), (headers.Topic, headers.Format, headers.Version, headers.Fingerprint));
        Assert.NotEqual(Guid.Empty, headers.EventId);
        Assert.Equal(((string?)null, (string?)null, (EventIdentity?)null), (headers.Source, headers.CorrelationId, headers.Identity));
        Assert.Null(headers.Custom);
    }

    [Fact]
    public async Task HeadersOfOthers_AreApplicationHeaders()
    {
        BasicProperties properties = new()
        {
            ContentType = "application/json",
            ContentEncoding = "utf-8",
            AppId = "python",
            Headers = new Dictionary<string, object?> { ["lang"] = "py", ["retries"] = 3, ["ignored"] = true, ["list"] = new List<object> { 1, "two" }, ["table"] = new Dictionary<string, object?> { ["a"] = 1.5 } },
        };

        await PublishAsync(properties);
        (MessageHeaders headers, _) = await _received.Reader.ReadAsync().OrFailAsync();

        Assert.Equal("python", headers.Source);
        Assert.Equal(new Dictionary<string, string> { ["lang"] = "py", ["retries"] = "3", ["ignored"] = "true" }, headers.Custom);
    }

    [Fact]
    public async Task UnknownContentType_IsADeadLetterAsItCame()
    {
        await PublishAsync(new BasicProperties { ContentType = "application/x-python-serialize", ContentEncoding = "binary", MessageId = "m-17" });

        await Guard.UntilAsync(async () => await _transport!.CountAsync() == 1, () => "There is no dead letter.");
        DeadLetter letter = Assert.Single(await _transport!.ListAsync().ToListAsync());
        BasicGetResult got = await _client!.GetAsync("orders.dead");

        Assert.Equal(DeadLetterReason.Undecodable, letter.Cause.Reason);
        Assert.Contains("application/x-python-serialize", letter.Cause.Message, StringComparison.Ordinal);
        Assert.Equal(("application/x-python-serialize", "binary", """{"id":7}"""), (got.BasicProperties.ContentType, got.BasicProperties.ContentEncoding, Encoding.UTF8.GetString(got.Body.Span)));
        Assert.False(_received.Reader.TryRead(out _));
    }

    /// <summary>What another program moves into the queue, by hand or by a policy of the broker.</summary>
    [Fact]
    public async Task DeadLetterWithoutIds_KeepsItsIdFromListingToListing()
    {
        foreach (string body in new[] { "1", "2" })
        {
            await _client!.Channel.BasicPublishAsync("", "orders.dead", mandatory: true, new BasicProperties { ContentType = "application/json", Type = "order.placed" }, Encoding.UTF8.GetBytes(body));
        }

        await Guard.UntilAsync(async () => await _transport!.CountAsync() == 2, () => "There are not two dead letters.");
        List<DeadLetter> first = await _transport!.ListAsync().ToListAsync();
        List<DeadLetter> second = await _transport.ListAsync().ToListAsync();

        Assert.Equal(first.Select(letter => letter.Id), second.Select(letter => letter.Id));
        Assert.True(await _transport.RequeueAsync(first[1].Id));
        Assert.Equal("2", (await _received.Reader.ReadAsync().OrFailAsync()).Body);
        Assert.Equal(first[0].Id, Assert.Single(await _transport.ListAsync().ToListAsync()).Id);
    }

    private async Task PublishAsync(BasicProperties properties) =>
        await _client!.Channel.BasicPublishAsync("tchu_events", "order.placed", mandatory: true, properties, """{"id":7}"""u8.ToArray());
}
