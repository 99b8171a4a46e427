using System;
using System.Threading;
using System.Threading.Tasks;

namespace TypedEvents.Transports;

/// <content>Requests and replies. A reply may arrive before the task of its request completes.</content>
internal sealed partial class InMemoryTransport : IReplyChannel
{
    private ReplyCallback? _replies;

    /// <inheritdoc/>
    public Task StartRepliesAsync(ReplyCallback callback, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.CompareExchange(ref _replies, callback, null) is not null)
        {
            throw new InvalidOperationException("Replies are received already.");
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RespondAsync(string topic, DeliveryCallback callback, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            ThrowIfIntakeIsOver();
            _consumers.Add(broker.AddResponder(this, topic, callback, _concurrency));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<SendResult> RequestAsync(OutboundMessage request, CancellationToken cancellationToken)
    {
        if (_replies is null)
        {
            throw new InvalidOperationException($"Call {nameof(StartRepliesAsync)} before the first request.");
        }

        return _isDisposed ? new(NotSent()) : broker.RequestAsync(request, this, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<SendResult> ReplyAsync(Delivery request, OutboundReply reply, CancellationToken cancellationToken)
    {
        InMemoryTransport caller = Own(request).ReplyTo ?? throw new ArgumentException("The delivery is not a request.", nameof(request));
        if (_isDisposed)
        {
            return new(NotSent());
        }

        var inbound = new InboundReply(request.Headers.EventId, reply.Format, reply.Body, reply.Fault);
        return new(new SendResult(caller.Receive(inbound) ? PublishOutcome.Accepted : PublishOutcome.Unroutable));
    }

    /// <summary>Hands a reply to this caller. Called without any lock.</summary>
    /// <returns>False when the caller is gone.</returns>
    public bool Receive(InboundReply reply)
    {
        if (_isDisposed)
        {
            return false;
        }

        if (!broker.PoisonBodies)
        {
            _replies!(reply);
            return true;
        }

        byte[] body = reply.Body.ToArray();
        _replies!(reply with { Body = body });
        body.AsSpan().Fill(InMemoryConsumer.Poison);
        return true;
    }
}
