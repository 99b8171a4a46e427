using System;
using System.Numerics;

namespace TypedEvents.Transports;

/// <summary>A growing ring of messages, open at both ends. Not safe for concurrent use.</summary>
internal sealed class MessageRing
{
    private QueuedMessage[] _items = new QueuedMessage[16];
    private int _first;

    public int Count { get; private set; }

    public void AddLast(QueuedMessage message)
    {
        Grow();
        _items[(_first + Count++) & (_items.Length - 1)] = message;
    }

    public void AddFirst(QueuedMessage message)
    {
        Grow();
        _first = (_first - 1) & (_items.Length - 1);
        _items[_first] = message;
        Count++;
    }

    /// <summary>Not for an empty ring.</summary>
    public QueuedMessage RemoveFirst()
    {
        QueuedMessage message = _items[_first];
        _items[_first] = default;
        _first = (_first + 1) & (_items.Length - 1);
        Count--;
        return message;
    }

    private void Grow()
    {
        if (Count < _items.Length)
        {
            return;
        }

        var larger = new QueuedMessage[BitOperations.RoundUpToPowerOf2((uint)Count + 1)];
        int tail = _items.Length - _first;
        Array.Copy(_items, _first, larger, 0, tail);
        Array.Copy(_items, 0, larger, tail, _first);
        _items = larger;
        _first = 0;
    }
}
