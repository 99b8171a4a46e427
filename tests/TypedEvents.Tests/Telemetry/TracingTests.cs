using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Tests.Bus;
using TypedEvents.Tests.Rpc;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Telemetry;

public sealed class TracingTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public TracingTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "TypedEvents",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Publish_WithTraceState_PassesItOn()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddEvent<OrderPlaced>());
        using Activity caller = new Activity("caller") { TraceStateString = "vendor=1" }.Start();

        await host.Bus.PublishAsync(new OrderPlaced("42"));

        Assert.Equal("vendor=1", Assert.Single(host.Transport.Sent).Headers.TraceState);
    }

    [Fact]
    public async Task Publish_ThenProcess_AreOneTrace()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(new HandlerDescriptor("order", "tests.order.placed"), (_, _) => default));

        PublishReceipt receipt = await host.Bus.PublishAsync(new OrderPlaced("42"), new PublishOptions { EventId = Guid.NewGuid() });
        OutboundMessage sent = Assert.Single(host.Transport.Sent);
        await host.Transport.DeliverAsync(sent.Headers, sent.Body);

        Activity publish = Ended("publish tests.order.placed", receipt.EventId);
        Activity process = Ended("process tests.order.placed", receipt.EventId);
        Assert.Equal((ActivityKind.Producer, ActivityKind.Consumer), (publish.Kind, process.Kind));
        Assert.Equal(publish.Id, sent.Headers.TraceParent);
        Assert.Equal((publish.TraceId, publish.SpanId), (process.TraceId, process.ParentSpanId));
        Assert.Equal(publish.SpanId, Assert.Single(process.Links).Context.SpanId);
        Assert.Equal(("scripted", "publish", "send"), Operation(publish));
        Assert.Equal(("scripted", "process", "process"), Operation(process));
        Assert.Equal("tests.order.placed", publish.GetTagItem("messaging.destination.name"));
        Assert.Equal(receipt.EventId.ToString(), publish.GetTagItem("messaging.message.conversation_id"));
        Assert.Equal("orders", process.GetTagItem("messaging.consumer.group.name"));
        Assert.Equal(ActivityStatusCode.Unset, process.Status);
    }

    [Fact]
    public async Task Process_HandlerFails_SaysWhy()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddHandler<OrderPlaced>(
            new HandlerDescriptor("order", "tests.order.placed"), (_, _) => throw new InvalidOperationException("secret payload")));
        Guid id = Guid.NewGuid();

        await host.Transport.DeliverAsync(Messages.Headers<OrderPlaced>() with { EventId = id }, Messages.Body(new OrderPlaced("42")));

        Activity process = Ended("process tests.order.placed", id);
        Assert.Equal((ActivityStatusCode.Error, typeof(InvalidOperationException).FullName), (process.Status, process.GetTagItem("error.type")));
        Assert.DoesNotContain(process.TagObjects, tag => tag.Value?.ToString()?.Contains("secret", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Call_SpanEndsWithTheReplyAndLeavesTheCallersAlone()
    {
        await using BusHost host = await BusHost.StartAsync(registry => registry.AddRequest<PriceOrder, OrderPrice>());
        using Activity caller = new("caller");
        caller.Start();

        Task<OrderPrice> call = host.Bus.CallAsync(new PriceOrder(1, 1)).AsTask();
        Assert.Same(caller, Activity.Current);
        MessageHeaders request = Assert.Single(host.Transport.Requests).Headers;
        Assert.DoesNotContain(_ended, activity => activity.TraceId == caller.TraceId);
        host.Transport.Reply(new InboundReply(request.EventId, WireFormat.MessagePack, Replies.Body(1)));
        await call;

        Activity span = _ended.Single(activity => activity.TraceId == caller.TraceId);
        Assert.Equal("call tests.order.price", span.OperationName);
        Assert.Equal((ActivityKind.Client, caller.SpanId, request.TraceParent), (span.Kind, span.ParentSpanId, span.Id));
        Assert.Same(caller, Activity.Current);
    }

    // The source is shared by every host of the process, so other tests end spans here too: ids must be of this test alone.
    private Activity Ended(string name, Guid id) =>
        _ended.Single(activity => activity.OperationName == name && Equals(activity.GetTagItem("messaging.message.id"), id.ToString()));

    private static (object?, object?, object?) Operation(Activity activity) => (
        activity.GetTagItem("messaging.system"),
        activity.GetTagItem("messaging.operation.name"),
        activity.GetTagItem("messaging.operation.type"));
}
