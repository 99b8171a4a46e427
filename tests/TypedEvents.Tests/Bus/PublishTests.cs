using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Serialization;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Bus;

public sealed class PublishTests
{
    [Fact]
    public async Task Publish_ValidEvent_SendsHeadersAndBody()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>());

        PublishReceipt receipt = await host.Bus.PublishAsync(new OrderPlaced("42", 2));

        OutboundMessage sent = Assert.Single(host.Transport.Sent);
        Assert.Equal(PublishOutcome.Durable, receipt.Outcome);
        Assert.Equal(receipt.EventId, sent.Headers.EventId);
        Assert.Equal("tests.order.placed", sent.Headers.Topic);
        Assert.Equal(1, sent.Headers.Version);
        Assert.NotEqual(0UL, sent.Headers.Fingerprint);
        Assert.Equal(WireFormat.MessagePack, sent.Headers.Format);
        Assert.Equal("orders", sent.Headers.Source);
        Assert.Equal(host.Clock.GetUtcNow(), sent.Headers.Timestamp);
        Assert.Null(sent.Headers.CorrelationId);
        Assert.Null(sent.Headers.CausationId);
        Assert.Equal(new OrderPlaced("42", 2), EventSerializer.Decode<OrderPlaced>(sent.Body.Span));
    }

    [Fact]
    public async Task Publish_HeadersChangedAfterwards_AreThoseOfThePublish()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>());
        Dictionary<string, string> headers = new() { ["tenant"] = "a" };

        await host.Bus.PublishAsync(new OrderPlaced("42"), new PublishOptions { Headers = headers });
        headers["tenant"] = "b";

        Assert.Equal("a", Assert.Single(host.Transport.Sent).Headers.Custom!["tenant"]);
    }

    [Fact]
    public async Task Publish_InvalidEvent_ThrowsAndSendsNothing()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>());

        EventValidationException thrown = await Assert.ThrowsAsync<EventValidationException>(async () => await host.Bus.PublishAsync(new OrderPlaced("42", 101)));

        Assert.Equal("quantity", Assert.Single(thrown.Errors).Path);
        Assert.Empty(host.Transport.Sent);
    }

    [Theory]
    [InlineData(PublishOutcome.Rejected)]
    [InlineData(PublishOutcome.NotSent)]
    [InlineData(PublishOutcome.Unknown)]
    public async Task Publish_TransportDoesNotTakeIt_ThrowsWithOutcomeAndId(PublishOutcome outcome)
    {
        InvalidOperationException cause = new("queue full");
        ScriptedTransport transport = new() { OnSend = _ => new(new SendResult(outcome, cause)) };
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>(), transport: transport);
        Guid id = Guid.NewGuid();

        EventPublishException thrown = await Assert.ThrowsAsync<EventPublishException>(
            async () => await host.Bus.PublishAsync(new OrderPlaced("42"), new PublishOptions { EventId = id }));
        PublishReceipt receipt = await host.Bus.TryPublishAsync(new OrderPlaced("42"), new PublishOptions { EventId = id });

        Assert.Equal((outcome, id), (thrown.Outcome, thrown.EventId));
        Assert.Same(cause, thrown.InnerException);
        Assert.Equal(new PublishReceipt(id, outcome, cause), receipt);
        Assert.Equal(2, host.Log[TypedEventsEventIds.NotPublished].Count);
    }

    [Fact]
    public async Task Publish_NobodySubscribed_IsAFactAndLogged()
    {
        ScriptedTransport transport = new() { OnSend = _ => new(new SendResult(PublishOutcome.Unroutable)) };
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>(), transport: transport);

        PublishReceipt receipt = await host.Bus.PublishAsync(new OrderPlaced("42"));

        Assert.Equal(PublishOutcome.Unroutable, receipt.Outcome);
        Assert.Single(host.Log[TypedEventsEventIds.Unroutable]);
    }

    [Theory]
    [InlineData(WireFormat.Default, WireFormat.Default, WireFormat.MessagePack)]
    [InlineData(WireFormat.Json, WireFormat.Default, WireFormat.Json)]
    [InlineData(WireFormat.Json, WireFormat.MessagePack, WireFormat.MessagePack)]
    public async Task Publish_Format_CallWinsOverBus(WireFormat bus, WireFormat call, WireFormat expected)
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>(), settings: new() { ["TypedEvents:Format"] = bus.ToString() });

        await host.Bus.PublishAsync(new OrderPlaced("42"), new PublishOptions { Format = call });

        OutboundMessage sent = Assert.Single(host.Transport.Sent);
        Assert.Equal(expected, sent.Headers.Format);
        Assert.Equal(new OrderPlaced("42"), EventSerializer.Decode<OrderPlaced>(sent.Body.Span, expected));
    }

    [Fact]
    public async Task Publish_BodyOverTheLimit_ThrowsBeforeAnythingIsSent()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>(), settings: new() { ["TypedEvents:Limits:MaxBodySize"] = "1000" });

        await host.Bus.PublishAsync(new OrderPlaced(new string('x', 900)));
        EventEncodeException thrown = await Assert.ThrowsAsync<EventEncodeException>(async () => await host.Bus.PublishAsync(new OrderPlaced(new string('x', 1000))));

        Assert.Equal("OrderPlaced", thrown.Member);
        Assert.Single(host.Transport.Sent);
    }

    [Theory]
    [InlineData(65, 1)]
    [InlineData(1, 4096)]
    [InlineData(33, 1000)]
    public async Task Publish_HeadersOverALimit_Throws(int count, int length)
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>());
        Dictionary<string, string> headers = Enumerable.Range(0, count).ToDictionary(i => $"h{i}", _ => new string('x', length));

        await Assert.ThrowsAsync<ArgumentException>(async () => await host.Bus.PublishAsync(new OrderPlaced("42"), new PublishOptions { Headers = headers }));

        Assert.Empty(host.Transport.Sent);
    }

    [Fact]
    public async Task Publish_HeadersAtTheLimits_AreSent()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>());
        Dictionary<string, string> headers = Enumerable.Range(10, 64).ToDictionary(i => $"h{i}", i => new string('x', i == 10 ? 4093 : 1));

        await host.Bus.PublishAsync(new OrderPlaced("42"), new PublishOptions { Headers = headers });

        Assert.Equal(headers, Assert.Single(host.Transport.Sent).Headers.Custom);
    }

    [Fact]
    public async Task Publish_TokenCancelledBefore_ThrowsAndSendsNothing()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await host.Bus.PublishAsync(new OrderPlaced("42"), cancellationToken: new CancellationToken(true)));

        Assert.Empty(host.Transport.Sent);
    }

    [Fact]
    public async Task Publish_BeforeTheHostStarts_SaysSo()
    {
        await using BusHost host = BusHost.Build(registry => registry.AddEvent<OrderPlaced>());

        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await host.Bus.PublishAsync(new OrderPlaced("42")));

        Assert.Contains("host.StartAsync()", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_WhileTheSendRuns_KeepsTheBodyUntouched()
    {
        TaskCompletionSource<SendResult> first = new();
        List<OutboundMessage> borrowed = [];
        ScriptedTransport transport = new();
        transport.OnSend = message =>
        {
            borrowed.Add(message);
            return transport.Sent.Count == 1 ? new(first.Task) : new(new SendResult(PublishOutcome.Durable));
        };
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>(), transport: transport);

        Task<PublishReceipt> slow = host.Bus.PublishAsync(new OrderPlaced("slow")).AsTask();
        for (int i = 0; i < 100; i++)
        {
            await host.Bus.PublishAsync(new OrderPlaced("fast"));
        }

        Assert.Equal(new OrderPlaced("slow"), EventSerializer.Decode<OrderPlaced>(borrowed[0].Body.Span));
        first.SetResult(new SendResult(PublishOutcome.Durable));
        await slow;
    }
}
