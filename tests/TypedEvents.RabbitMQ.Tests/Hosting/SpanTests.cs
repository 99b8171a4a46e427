using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using TypedEvents.RabbitMQ.Testing;
using TypedEvents.RabbitMQ.Worker;

namespace TypedEvents.RabbitMQ.Tests.Hosting;

/// <summary>What spans say of the broker: OpenTelemetry's conventions for RabbitMQ.</summary>
public sealed class SpanTests : IDisposable
{
    private const string Event = "worker.work.ordered";
    private const string Request = "worker.ask";

    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;

    public SpanTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "TypedEvents",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public async Task Spans_OfEventsAndRequests_NameServerAndDestination()
    {
        string exchange = $"spans_{Guid.NewGuid():N}";
        await using VirtualHost virtualHost = await SharedBroker.CreateVirtualHostAsync();
        await using TestHost host = await TestHost.StartAsync(
            "orders",
            virtualHost.AmqpUri,
            registry =>
            {
                registry.AddHandler<WorkOrdered>(new HandlerDescriptor("work", Event), (_, _) => default);
                registry.AddResponder<AskWorker, WorkerAnswer>(new HandlerDescriptor("ask", Request), (ask, _) => new(new WorkerAnswer(ask.Number)));
            },
            configureTransport: options => options.Exchange = exchange);

        await host.Bus.PublishAsync(new WorkOrdered(1, WorkKind.Fine)).OrFailAsync();
        await host.Bus.CallAsync(new AskWorker(1)).OrFailAsync();

        await IsDescribedAsync(ActivityKind.Producer, $"{exchange}:{Event}", Event, virtualHost.AmqpUri);
        await IsDescribedAsync(ActivityKind.Consumer, $"{exchange}:{Event}:orders", Event, virtualHost.AmqpUri);
        await IsDescribedAsync(ActivityKind.Client, $"{exchange}.rpc:{Request}", Request, virtualHost.AmqpUri);
        await IsDescribedAsync(ActivityKind.Consumer, $"{exchange}.rpc:{Request}:{exchange}.rpc.{Request}", Request, virtualHost.AmqpUri);
    }

    public void Dispose() => _listener.Dispose();

    private async Task IsDescribedAsync(ActivityKind kind, string destination, string topic, Uri server)
    {
        Activity? span = null;
        await Guard.UntilAsync(
            () => (span = _ended.FirstOrDefault(activity => activity.Kind == kind && (string?)activity.GetTagItem("messaging.destination.name") == destination)) is not null,
            () => $"No span of {destination} among {string.Join(", ", _ended.Select(activity => activity.GetTagItem("messaging.destination.name")))}");
        Assert.Equal(
            ("rabbitmq", topic, topic, server.Host, server.Port),
            ((string?)span!.GetTagItem("messaging.system"), (string?)span.GetTagItem("messaging.destination.template"), (string?)span.GetTagItem("messaging.rabbitmq.destination.routing_key"), (string?)span.GetTagItem("server.address"), (int?)span.GetTagItem("server.port")));
    }
}
