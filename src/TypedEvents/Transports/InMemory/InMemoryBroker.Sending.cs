using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Transports;

namespace TypedEvents;

/// <content>Messages in. Every bound queue takes a message, or none does.</content>
public sealed partial class InMemoryBroker
{
    /// <summary>The fault of a request whose last responder left before answering it.</summary>
    internal const string ResponderGone = "responder_gone";

    private readonly Queue<InMemoryQueue> _roomier = new();
    private int _waitingSends;

    internal ValueTask<SendResult> SendAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        SendAsync(message, replyTo: null, cancellationToken);

    internal ValueTask<SendResult> RequestAsync(OutboundMessage message, InMemoryTransport replyTo, CancellationToken cancellationToken) =>
        SendAsync(message, replyTo, cancellationToken);

    /// <summary>Lets in who waited, now that a queue has room or is gone. Called with the lock held.</summary>
    internal void AdmitWaiting(InMemoryQueue queue)
    {
        if (_waitingSends == 0)
        {
            return;
        }

        // Who enters one queue was first in line at others too; those get their turn without recursion.
        _roomier.Enqueue(queue);
        while (_roomier.TryDequeue(out InMemoryQueue? next))
        {
            while (next.TryPeekWaiting(out PendingSend? send) && (next.IsGone || send.CanEnter()))
            {
                Admit(send);
            }
        }
    }

    private void Admit(PendingSend send)
    {
        foreach (InMemoryQueue queue in send.Queues)
        {
            queue.RemoveNext();
            if (!queue.IsGone)
            {
                Enqueue(queue, send.Message);
            }

            _roomier.Enqueue(queue);
        }

        bool isTaken = !send.Queues[0].IsGone;
        Finish(send, new SendResult(isTaken ? PublishOutcome.Accepted : PublishOutcome.Unroutable));
    }

    private ValueTask<SendResult> SendAsync(OutboundMessage message, InMemoryTransport? replyTo, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<SendResult>(cancellationToken);
        }

        var body = SharedBody.Copy(message.Body.Span);
        var queued = new QueuedMessage(message.Headers, body, replyTo);
        PendingSend? waiting = null;
        InMemoryQueue[] queues;
        lock (Gate)
        {
            queues = replyTo is null ? Route(message.Headers.Topic) : RequestRoute(message.Headers.Topic);
            Observer?.OnSent(message.Headers, body.Memory, isRequest: replyTo is not null);
            if (queues.Length > 0 && !TryEnter(queues, queued))
            {
                waiting = AddWaiting(queued, queues);
            }
        }

        if (waiting is not null)
        {
            return WaitForRoomAsync(waiting, cancellationToken);
        }

        body.Release();
        return new(new SendResult(queues.Length > 0 ? PublishOutcome.Accepted : PublishOutcome.Unroutable));
    }

    private InMemoryQueue[] RequestRoute(string topic) => _requests.TryGetValue(topic, out InMemoryQueue? queue) ? queue.AsRoute : [];

    private static bool TryEnter(InMemoryQueue[] queues, QueuedMessage message)
    {
        foreach (InMemoryQueue queue in queues)
        {
            if (!queue.Admits(message.Body.Length))
            {
                return false;
            }
        }

        foreach (InMemoryQueue queue in queues)
        {
            Enqueue(queue, message);
        }

        return true;
    }

    private static void Enqueue(InMemoryQueue queue, QueuedMessage message)
    {
        message.Body.AddReference();
        queue.Enqueue(message);
    }

    private PendingSend AddWaiting(QueuedMessage message, InMemoryQueue[] queues)
    {
        var send = new PendingSend(this, message, queues);
        _waitingSends++;
        foreach (InMemoryQueue queue in queues)
        {
            queue.Wait(send);
        }

        return send;
    }

    private async ValueTask<SendResult> WaitForRoomAsync(PendingSend send, CancellationToken cancellationToken)
    {
        try
        {
            using CancellationTokenRegistration cancellation = cancellationToken.UnsafeRegister(
                static (state, token) => GiveUp((PendingSend)state!, token), send);
            using ITimer timeout = _time.CreateTimer(
                static state => GiveUp((PendingSend)state!, CancellationToken.None), send, _options.SendTimeout, Timeout.InfiniteTimeSpan);
            return await send.Task.ConfigureAwait(false);
        }
        finally
        {
            send.Message.Body.Release();
        }
    }

    private static void GiveUp(PendingSend send, CancellationToken cancellationToken) => send.Broker.Cancel(send, cancellationToken);

    private void Cancel(PendingSend send, CancellationToken cancellationToken)
    {
        lock (Gate)
        {
            if (send.IsOver)
            {
                return;
            }

            _waitingSends--;
            _ = cancellationToken.IsCancellationRequested
                ? send.TrySetCanceled(cancellationToken)
                : send.TrySetResult(new SendResult(PublishOutcome.Rejected, QueueFull(send)));
            foreach (InMemoryQueue queue in send.Queues)
            {
                AdmitWaiting(queue);
            }

            CheckIdle();
        }
    }

    private void Finish(PendingSend send, SendResult result)
    {
        _waitingSends--;
        send.TrySetResult(result);
    }

    private TimeoutException QueueFull(PendingSend send)
    {
        InMemoryQueue full = Array.Find(send.Queues, queue => !queue.HasRoom(send.Message.Body.Length)) ?? send.Queues[0];
        return new TimeoutException(
            $"The queue of '{full.Name}' had no room for '{send.Message.Headers.Topic}' within {_options.SendTimeout}. " +
            $"Its handlers are too slow or stopped, or wait for room themselves; raise {nameof(InMemoryBrokerOptions)}.{nameof(InMemoryBrokerOptions.Capacity)} or their concurrency.");
    }
}
