using System;
using System.Collections.Generic;
using System.Globalization;

namespace TypedEvents.Transports;

/// <summary>The dead letters of a service, oldest first. Guarded by the broker.</summary>
internal sealed class InMemoryDeadLetters
{
    private readonly SortedDictionary<long, (DeadLetter Letter, InMemoryQueue Queue, InMemoryTransport? ReplyTo)> _letters = [];
    private long _lastId;

    public int Count => _letters.Count;

    public void Add(InMemoryQueue queue, QueuedMessage message, DeadLetterCause cause, DateTimeOffset now)
    {
        long id = ++_lastId;
        var letter = new DeadLetter(
            id.ToString(CultureInfo.InvariantCulture), message.Headers, message.Body.Memory.ToArray(), cause, now);
        _letters.Add(id, (letter, queue, message.ReplyTo));
    }

    public DeadLetter[] List()
    {
        var letters = new DeadLetter[_letters.Count];
        int i = 0;
        foreach ((DeadLetter letter, _, _) in _letters.Values)
        {
            letters[i++] = letter;
        }

        return letters;
    }

    /// <summary>Puts a letter back into the queue it came from, as if it had never been tried.</summary>
    /// <returns>False when it is not here, or is a request whose queue is gone; then it stays.</returns>
    public bool Requeue(string id)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long key)
            || !_letters.TryGetValue(key, out (DeadLetter Letter, InMemoryQueue Queue, InMemoryTransport? ReplyTo) entry)
            || entry.Queue.IsGone)
        {
            return false;
        }

        MessageHeaders headers = entry.Letter.Headers with { Attempts = 0, FirstFailure = null };
        entry.Queue.Enqueue(new QueuedMessage(headers, SharedBody.Copy(entry.Letter.Body.Span), entry.ReplyTo));
        _letters.Remove(key);
        return true;
    }

    public long RequeueAll()
    {
        long requeued = 0;
        foreach (DeadLetter letter in List())
        {
            requeued += Requeue(letter.Id) ? 1 : 0;
        }

        return requeued;
    }

    public long Purge()
    {
        long purged = _letters.Count;
        _letters.Clear();
        return purged;
    }
}
