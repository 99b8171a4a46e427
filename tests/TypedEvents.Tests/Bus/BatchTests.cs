using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Bus;

public sealed class BatchTests
{
    [Fact]
    public async Task PublishBatch_Events_AreSentInOrderWithAReceiptEach()
    {
        ScriptedTransport transport = new();
        transport.OnSend = _ => new(new SendResult(transport.Sent.Count == 2 ? PublishOutcome.Rejected : PublishOutcome.Durable));
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Note>(), transport: transport);

        IReadOnlyList<PublishReceipt> receipts = await host.Bus.PublishBatchAsync([new Note(1), new Note(2), new Note(3)]);

        Assert.Equal([PublishOutcome.Durable, PublishOutcome.Rejected, PublishOutcome.Durable], receipts.Select(receipt => receipt.Outcome));
        Assert.Equal(transport.Sent.Select(sent => sent.Headers.EventId), receipts.Select(receipt => receipt.EventId));
        Assert.Equal([1, 2, 3], transport.Sent.Select(sent => TypedEvents.Serialization.EventSerializer.Decode<Note>(sent.Body.Span).Number));
    }

    [Fact]
    public async Task PublishBatch_LastEventInvalid_SendsNothing()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>());

        await Assert.ThrowsAsync<EventValidationException>(async () => await host.Bus.PublishBatchAsync([new OrderPlaced("1"), new OrderPlaced("2", 0)]));

        Assert.Empty(host.Transport.Sent);
    }

    [Fact]
    public async Task PublishBatch_CancelledHalfway_KeepsTheReceiptsOfWhatWasSent()
    {
        using CancellationTokenSource source = new();
        ScriptedTransport transport = new();
        transport.OnSend = _ =>
        {
            source.Token.ThrowIfCancellationRequested();
            source.Cancel();
            return new(new SendResult(PublishOutcome.Durable));
        };
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Note>(), transport: transport);

        IReadOnlyList<PublishReceipt> receipts = await host.Bus.PublishBatchAsync([new Note(1), new Note(2)], cancellationToken: source.Token);

        Assert.Equal([PublishOutcome.Durable, PublishOutcome.NotSent], receipts.Select(receipt => receipt.Outcome));
    }

    [Fact]
    public async Task PublishBatch_SharedEventId_IsRefused()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Note>());

        await Assert.ThrowsAsync<ArgumentException>(async () => await host.Bus.PublishBatchAsync([new Note(1)], new PublishOptions { EventId = Messages.Id }));
    }

    [Fact]
    public async Task PublishBatch_Nothing_ReturnsNoReceipts()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<Note>());

        Assert.Empty(await host.Bus.PublishBatchAsync(Array.Empty<Note>()));
    }
}
