using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace TypedEvents.Transports;

/// <summary>One replica at one queue: its slots and what it has not settled yet. Guarded by the broker unless said otherwise.</summary>
internal sealed class InMemoryConsumer(InMemoryBroker broker, InMemoryTransport transport, InMemoryQueue queue, DeliveryCallback callback, int concurrency)
    : IDeliverySource
{
    public const byte Poison = 0xDD;

    private readonly Stack<DeliveryWorker> _resting = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private InMemoryDelivery? _newest;
    private bool _isStopped;

    public InMemoryTransport Transport => transport;

    public InMemoryQueue Queue => queue;

    public DeliveryCallback Callback => callback;

    /// <summary>Completes when the consumer is stopped and no callback runs any more.</summary>
    public Task Drained => _drained.Task;

    /// <summary>Workers that run a callback or are about to look for a message.</summary>
    private int Running { get; set; }

    /// <summary>True when no callback runs and everything taken is settled.</summary>
    public bool IsResting => Running == 0 && _newest is null;

    /// <summary>Puts a free slot to work.</summary>
    /// <returns>False when all are busy.</returns>
    public bool TryWake()
    {
        if (_isStopped || Running == concurrency)
        {
            return false;
        }

        Running++;
        (_resting.TryPop(out DeliveryWorker? rested) ? rested : new DeliveryWorker(this)).Start();
        return true;
    }

    /// <summary>Takes the next delivery for a worker, or retires the worker. Takes the broker's lock.</summary>
    public Delivery? Take(DeliveryWorker worker)
    {
        lock (broker.Gate)
        {
            if (!_isStopped && queue.TryDequeue(out QueuedMessage message))
            {
                broker.AdmitWaiting(queue);
                return Track(message);
            }

            Running--;
            _resting.Push(worker);
            CompleteWhenDrained();
            broker.CheckIdle();
            return null;
        }
    }

    /// <summary>Called outside the lock when the callback has first returned: from now on nobody may read the body.</summary>
    public void EndOfBody(Delivery delivery)
    {
        if (broker.PoisonBodies)
        {
            MemoryMarshal.AsMemory(delivery.Body).Span.Fill(Poison);
        }

        ((InMemoryDelivery)delivery).Source.Release();
    }

    /// <summary>Marks a delivery as settled or returned; its reference on the body passes to the caller.</summary>
    /// <returns>False when it already was.</returns>
    public bool TryEnd(InMemoryDelivery delivery)
    {
        if (delivery.IsOver)
        {
            return false;
        }

        delivery.IsOver = true;
        if (delivery.Previous is { } previous)
        {
            previous.Next = delivery.Next;
        }

        if (delivery.Next is { } next)
        {
            next.Previous = delivery.Previous;
        }
        else
        {
            _newest = delivery.Previous;
        }

        return true;
    }

    /// <summary>Takes nothing more.</summary>
    public void Stop()
    {
        _isStopped = true;
        CompleteWhenDrained();
    }

    /// <summary>Ends every unsettled delivery, newest first.</summary>
    public IEnumerable<InMemoryDelivery> EndUnsettled()
    {
        while (_newest is { } delivery)
        {
            TryEnd(delivery);
            yield return delivery;
        }
    }

    private InMemoryDelivery Track(QueuedMessage message)
    {
        // One reference for the settlement (the queue's), one for the callback until it first returns.
        message.Body.AddReference();
        var delivery = new InMemoryDelivery(message, this, broker.PoisonBodies ? message.Body.Memory.ToArray() : message.Body.Memory) { Previous = _newest };
        if (_newest is { } newest)
        {
            newest.Next = delivery;
        }

        _newest = delivery;
        return delivery;
    }

    private void CompleteWhenDrained()
    {
        if (_isStopped && Running == 0)
        {
            _drained.TrySetResult();
        }
    }
}
