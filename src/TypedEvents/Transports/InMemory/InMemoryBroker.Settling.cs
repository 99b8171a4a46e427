using System;
using System.Collections.Generic;
using TypedEvents.Transports;

namespace TypedEvents;

/// <content>Messages out, and back in when they are not handled.</content>
public sealed partial class InMemoryBroker
{
    private readonly DelayedMessages _delayed;

    /// <summary>Settles a delivery of this transport, once.</summary>
    internal bool Settle(InMemoryTransport transport, InMemoryDelivery delivery, Settlement settlement)
    {
        List<QueuedMessage> orphans = [];
        lock (Gate)
        {
            if (delivery.Consumer.Transport != transport || !delivery.Consumer.TryEnd(delivery))
            {
                return false;
            }

            if (settlement.Kind == SettlementKind.Abandon)
            {
                Return(delivery, orphans);
            }
            else
            {
                Replace(transport, delivery, settlement.Copies, orphans);
                delivery.Source.Release();
            }

            Observer?.OnSettled(transport.Service.Queue.Name, delivery, settlement);
            CheckIdle();
        }

        FailOrphans(orphans);
        return true;
    }

    /// <summary>Returns everything a consumer has not settled to its queue, in its old order; from then on its tokens are worthless.</summary>
    internal void ReturnUnsettled(InMemoryConsumer consumer)
    {
        List<QueuedMessage> orphans = [];
        lock (Gate)
        {
            foreach (InMemoryDelivery delivery in consumer.EndUnsettled())
            {
                Return(delivery, orphans);
            }

            _leaving.Remove(consumer);
            CheckIdle();
        }

        FailOrphans(orphans);
    }

    /// <summary>Puts a message at the end of the queue it came from, beyond the bound if need be. Called with the lock held.</summary>
    internal static void Reenter(InMemoryQueue queue, QueuedMessage message, List<QueuedMessage> orphans)
    {
        if (queue.IsGone)
        {
            orphans.Add(message);
        }
        else
        {
            queue.Enqueue(message);
        }
    }

    /// <summary>Tells the callers of requests that nobody is left to answer. Called without the lock.</summary>
    internal static void FailOrphans(List<QueuedMessage> orphans)
    {
        foreach (QueuedMessage orphan in orphans)
        {
            var fault = new RpcFault(ResponderGone, $"The last responder of '{orphan.Headers.Topic}' left before it answered.");
            orphan.ReplyTo?.Receive(new InboundReply(orphan.Headers.EventId, orphan.Headers.Format, default, fault));
            orphan.Body.Release();
        }
    }

    private static void Return(InMemoryDelivery delivery, List<QueuedMessage> orphans)
    {
        InMemoryQueue queue = delivery.Consumer.Queue;
        if (queue.IsGone)
        {
            orphans.Add(delivery.Message);
        }
        else
        {
            queue.EnqueueFirst(delivery.Message);
        }
    }

    private void Replace(InMemoryTransport transport, InMemoryDelivery delivery, IReadOnlyList<SettlementCopy> copies, List<QueuedMessage> orphans)
    {
        foreach (SettlementCopy copy in copies)
        {
            var message = new QueuedMessage(copy.Headers, delivery.Source.AddReference(), delivery.ReplyTo);
            if (copy.DeadLetter is { } cause)
            {
                transport.Service.DeadLetters.Add(delivery.Consumer.Queue, message, cause, _time.GetUtcNow());
                message.Body.Release();
            }
            else if (copy.Delay > TimeSpan.Zero)
            {
                _delayed.Add(delivery.Consumer.Queue, message, copy.Delay);
            }
            else
            {
                Reenter(delivery.Consumer.Queue, message, orphans);
            }
        }
    }
}
