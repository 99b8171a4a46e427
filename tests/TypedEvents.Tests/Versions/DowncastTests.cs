using System;
using System.Threading.Tasks;
using TypedEvents.Serialization;
using TypedEvents.Tests.Bus;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Versions;

public sealed class DowncastTests
{
    [Fact]
    public async Task Publish_OlderVersion_SendsIdentityAndBytesOfIt()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Prepared>());

        PublishReceipt receipt = await host.Bus.PublishAsync(new Prepared("1", "one"), new PublishOptions { Version = 1, Format = WireFormat.Json });

        OutboundMessage sent = Assert.Single(host.Transport.Sent);
        MessageHeaders expected = Messages.Headers<PreparedV1>();
        Assert.Equal((expected.Topic, 1, expected.Fingerprint, WireFormat.Json), (sent.Headers.Topic, sent.Headers.Version, sent.Headers.Fingerprint, sent.Headers.Format));
        Assert.Equal(receipt.EventId, sent.Headers.EventId);
        Assert.Equal(new PreparedV1("1"), EventSerializer.Decode<PreparedV1>(sent.Body.Span, WireFormat.Json));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public async Task Publish_OwnVersion_SendsItAsItIs(int? version)
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Prepared>());

        await host.Bus.PublishAsync(new Prepared("1", "one", "me"), new PublishOptions { Version = version });

        Assert.Equal(3, Assert.Single(host.Transport.Sent).Headers.Version);
    }

    [Fact]
    public async Task Publish_BatchInAnOlderVersion_SendsEachInIt()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Prepared>());

        await host.Bus.PublishBatchAsync([new Prepared("1", "one"), new Prepared("2", "two")], new PublishOptions { Version = 2 });

        Assert.Equal(2, host.Transport.Sent.Count);
        Assert.All(host.Transport.Sent, sent => Assert.Equal(2, sent.Headers.Version));
    }

    [Theory]
    [InlineData(1, "'tests.order.placed' cannot be published in version 1: no [Downcaster] leads to it from OrderPlacedV2, which is version 2. Write [Downcaster] internal static <record of version 1> Down(OrderPlacedV2 message). (Parameter 'options')")]
    [InlineData(3, "'tests.order.placed' cannot be published in version 3: OrderPlacedV2 is version 2. Leave PublishOptions.Version out, or give an older version. (Parameter 'options')")]
    [InlineData(0, "'tests.order.placed' cannot be published in version 0: OrderPlacedV2 is version 2. Leave PublishOptions.Version out, or give an older version. (Parameter 'options')")]
    public async Task Publish_VersionThatNothingLeadsTo_ThrowsAndSendsNothing(int version, string message)
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlacedV2>());

        ArgumentException thrown = await Assert.ThrowsAsync<ArgumentException>(
            async () => await host.Bus.PublishAsync(new OrderPlacedV2("42", "EUR"), new PublishOptions { Version = version }));

        Assert.Equal(message, thrown.Message);
        Assert.Empty(host.Transport.Sent);
    }

    [Theory]
    [InlineData("1", "too long for version 3")]
    [InlineData("too long for version 1", "one")]
    public async Task Publish_ValueThatEitherShapeForbids_ThrowsAndSendsNothing(string id, string kind)
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Prepared>());

        await Assert.ThrowsAsync<EventValidationException>(async () => await host.Bus.PublishAsync(new Prepared(id, kind), new PublishOptions { Version = 1 }));

        Assert.Empty(host.Transport.Sent);
    }

    [Fact]
    public async Task Publish_DowncasterThrows_ThrowsThatAndSendsNothing()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Prepared>());

        await Assert.ThrowsAsync<NotSupportedException>(async () => await host.Bus.PublishAsync(new Prepared("1", "one", "me"), new PublishOptions { Version = 1 }));

        Assert.Empty(host.Transport.Sent);
    }
}
