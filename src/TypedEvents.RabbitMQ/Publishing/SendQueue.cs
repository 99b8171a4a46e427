namespace TypedEvents.RabbitMq.Publishing;

/// <summary>Sends that wait for the connection, in order; any of them can be taken out. Not safe for concurrent use.</summary>
internal sealed class SendQueue
{
    private PendingSend? _last;

    /// <summary>The next to go; null when none waits.</summary>
    public PendingSend? First { get; private set; }

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    public void AddLast(PendingSend send)
    {
        Count++;
        send.IsQueued = true;
        send.Previous = _last;
        if (_last is null)
        {
            First = send;
        }
        else
        {
            _last.Next = send;
        }

        _last = send;
    }

    public void AddFirst(PendingSend send)
    {
        Count++;
        send.IsQueued = true;
        send.Next = First;
        if (First is null)
        {
            _last = send;
        }
        else
        {
            First.Previous = send;
        }

        First = send;
    }

    public void Remove(PendingSend send)
    {
        Count--;
        if (send.Previous is null)
        {
            First = send.Next;
        }
        else
        {
            send.Previous.Next = send.Next;
        }

        if (send.Next is null)
        {
            _last = send.Previous;
        }
        else
        {
            send.Next.Previous = send.Previous;
        }

        send.Next = send.Previous = null;
        send.IsQueued = false;
    }
}
