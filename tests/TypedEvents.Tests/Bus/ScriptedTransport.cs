using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents.Tests.Bus;

/// <summary>A transport that does what the test says and keeps what the bus does.</summary>
internal sealed class ScriptedTransport : ITransport, IReplyChannel, ITransportStatus
{
    private readonly Dictionary<string, DeliveryCallback> _responders = [];
    private DeliveryCallback? _consumer;
    private ReplyCallback? _replies;

    public string Name => "scripted";

    /// <summary>How it says that it is. Default: up.</summary>
    public TransportStatus Status { get; set; } = new(TransportHealth.Up, "Up.", new Dictionary<string, object>());

    public ServiceTopology? Topology { get; private set; }

    /// <summary>What was sent, with a copy of the bytes.</summary>
    public ConcurrentQueue<OutboundMessage> Sent { get; } = new();

    public ConcurrentQueue<OutboundMessage> Requests { get; } = new();

    public ConcurrentQueue<OutboundReply> Replies { get; } = new();

    public ConcurrentQueue<Settlement> Settled { get; } = new();

    public List<string> Steps { get; } = [];

    /// <summary>Answers sends. Default: durable.</summary>
    public Func<OutboundMessage, ValueTask<SendResult>> OnSend { get; set; } = static _ => new(new SendResult(PublishOutcome.Durable));

    /// <summary>Answers requests. Default: taken, and no reply comes.</summary>
    public Func<OutboundMessage, ValueTask<SendResult>> OnRequest { get; set; } = static _ => new(new SendResult(PublishOutcome.Accepted));

    public Func<Settlement, bool> OnSettle { get; set; } = static _ => true;

    /// <summary>Ends the drain. Default: at once.</summary>
    public Func<CancellationToken, Task> OnStop { get; set; } = static _ => Task.CompletedTask;

    public Task StartAsync(ServiceTopology topology, CancellationToken cancellationToken)
    {
        Steps.Add("start");
        Topology = topology;
        return Task.CompletedTask;
    }

    public ValueTask<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        Sent.Enqueue(message with { Body = message.Body.ToArray() });
        return OnSend(message);
    }

    public Task ConsumeAsync(DeliveryCallback callback, CancellationToken cancellationToken)
    {
        Steps.Add("consume");
        _consumer = callback;
        return Task.CompletedTask;
    }

    public ValueTask<bool> SettleAsync(Delivery delivery, Settlement settlement, CancellationToken cancellationToken)
    {
        Settled.Enqueue(settlement);
        return new(OnSettle(settlement));
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Steps.Add("stop");
        return OnStop(cancellationToken);
    }

    public Task StartRepliesAsync(ReplyCallback callback, CancellationToken cancellationToken)
    {
        _replies = callback;
        return Task.CompletedTask;
    }

    public Task RespondAsync(string topic, DeliveryCallback callback, CancellationToken cancellationToken)
    {
        _responders.Add(topic, callback);
        return Task.CompletedTask;
    }

    public ValueTask<SendResult> RequestAsync(OutboundMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request with { Body = request.Body.ToArray() });
        return OnRequest(request);
    }

    public ValueTask<SendResult> ReplyAsync(Delivery request, OutboundReply reply, CancellationToken cancellationToken)
    {
        Replies.Enqueue(reply with { Body = reply.Body.ToArray() });
        return new(new SendResult(PublishOutcome.Accepted));
    }

    public ValueTask DisposeAsync()
    {
        Steps.Add("dispose");
        return default;
    }

    /// <summary>Delivers an event and completes when it is settled. The bytes are overwritten as soon as the callback returns.</summary>
    public Task DeliverAsync(MessageHeaders headers, ReadOnlyMemory<byte> body) => RunAsync(_consumer!, headers, body);

    /// <summary>Delivers a request and completes when it is settled.</summary>
    public Task RequestedAsync(MessageHeaders headers, ReadOnlyMemory<byte> body) => RunAsync(_responders[headers.Topic], headers, body);

    /// <summary>Delivers a reply.</summary>
    public void Reply(InboundReply reply) => _replies!(reply);

    private static async Task RunAsync(DeliveryCallback callback, MessageHeaders headers, ReadOnlyMemory<byte> body)
    {
        byte[] borrowed = body.ToArray();
        ValueTask running = callback(new Delivery(headers, borrowed));
        borrowed.AsSpan().Fill(0xDD);
        await running;
    }
}
