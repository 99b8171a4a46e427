using System;
using System.Collections.Generic;

namespace TypedEvents.RabbitMq.Publishing;

/// <summary>Requests whose reply has not come, and until when it may. Guarded by the lane.</summary>
internal sealed class PendingRequests
{
    private readonly Dictionary<Guid, DateTimeOffset> _requests = [];

    /// <summary>Whether the reply is still to come.</summary>
    public bool Contains(Guid id) => _requests.ContainsKey(id);

    /// <summary>A request goes out.</summary>
    public void Add(Guid id, DateTimeOffset deadline) => _requests[id] = deadline;

    /// <summary>Its reply came, or it never reached a responder.</summary>
    /// <returns>False when neither was still to come.</returns>
    public bool Remove(Guid id) => _requests.Remove(id);

    /// <summary>Forgets those that nobody waits for any more.</summary>
    public void Sweep(DateTimeOffset now)
    {
        foreach ((Guid id, DateTimeOffset deadline) in _requests)
        {
            if (deadline < now)
            {
                _requests.Remove(id);
            }
        }
    }

    /// <summary>Takes all: the way by which their replies would come is gone.</summary>
    public Guid[] TakeAll()
    {
        Guid[] all = [.. _requests.Keys];
        _requests.Clear();
        return all;
    }
}
