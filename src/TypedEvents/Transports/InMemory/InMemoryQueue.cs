using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace TypedEvents.Transports;

/// <summary>A bounded queue with competing consumers. Guarded by the broker.</summary>
internal sealed class InMemoryQueue
{
    private readonly InMemoryBrokerOptions _limits;
    private readonly MessageRing _ready = new();
    private readonly List<InMemoryConsumer> _consumers = [];
    private readonly Queue<PendingSend> _waiting = new();
    private long _readyBytes;
    private int _nextConsumer;

    public InMemoryQueue(string name, InMemoryBrokerOptions limits)
    {
        Name = name;
        AsRoute = [this];
        _limits = limits;
    }

    /// <summary>The service's name, or the request topic.</summary>
    public string Name { get; }

    /// <summary>The route to this queue alone.</summary>
    public InMemoryQueue[] AsRoute { get; }

    /// <summary>True for a request queue whose last responder has left.</summary>
    public bool IsGone { get; set; }

    public bool HasConsumers => _consumers.Count > 0;

    /// <summary>True when no consumer has anything to do here.</summary>
    public bool IsIdle => _consumers.TrueForAll(consumer => _ready.Count == 0 && consumer.IsResting);

    /// <summary>True when a new message may enter at once: there is room and nobody waits in front of it.</summary>
    public bool Admits(int bytes) => !TryPeekWaiting(out _) && HasRoom(bytes);

    /// <summary>True below both capacities. An empty queue takes a message of any size.</summary>
    public bool HasRoom(int bytes) =>
        _ready.Count == 0 || (_ready.Count < _limits.Capacity && _readyBytes + bytes <= _limits.CapacityBytes);

    public void Enqueue(QueuedMessage message)
    {
        _ready.AddLast(message);
        _readyBytes += message.Body.Length;
        TryWakeOne();
    }

    public void EnqueueFirst(QueuedMessage message)
    {
        _ready.AddFirst(message);
        _readyBytes += message.Body.Length;
        TryWakeOne();
    }

    public bool TryDequeue(out QueuedMessage message)
    {
        if (_ready.Count == 0)
        {
            message = default;
            return false;
        }

        message = _ready.RemoveFirst();
        _readyBytes -= message.Body.Length;
        return true;
    }

    public void Wait(PendingSend send) => _waiting.Enqueue(send);

    public bool IsNext(PendingSend send) => TryPeekWaiting(out PendingSend? first) && first == send;

    public void RemoveNext() => _waiting.Dequeue();

    public bool TryPeekWaiting([NotNullWhen(true)] out PendingSend? first)
    {
        while (_waiting.TryPeek(out first))
        {
            if (!first.IsOver)
            {
                return true;
            }

            _waiting.Dequeue();
        }

        return false;
    }

    public void Add(InMemoryConsumer consumer)
    {
        _consumers.Add(consumer);
        WakeForReady();
    }

    public void Remove(InMemoryConsumer consumer)
    {
        _consumers.Remove(consumer);

        // A worker that was woken for one of the waiting messages may have belonged to the consumer that left.
        WakeForReady();
    }

    /// <summary>Removes every message, oldest first.</summary>
    public IEnumerable<QueuedMessage> Drain()
    {
        while (TryDequeue(out QueuedMessage message))
        {
            yield return message;
        }
    }

    private void WakeForReady()
    {
        for (int i = 0; i < _ready.Count; i++)
        {
            if (!TryWakeOne())
            {
                return;
            }
        }
    }

    // Round robin, so that replicas share the work even when one alone would keep up.
    private bool TryWakeOne()
    {
        for (int i = 0; i < _consumers.Count; i++)
        {
            _nextConsumer = (_nextConsumer + 1) % _consumers.Count;
            if (_consumers[_nextConsumer].TryWake())
            {
                return true;
            }
        }

        return false;
    }
}
