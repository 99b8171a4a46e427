using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Rpc;

/// <summary>Request topic → responders by version. Immutable.</summary>
internal sealed class ResponderTable(IEnumerable<RequestEntry> requests)
{
    private readonly FrozenDictionary<string, RequestEntry[]> _requests = requests
        .GroupBy(request => request.Topic, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The request topics, in ordinal order.</summary>
    public IReadOnlyList<string> Topics => [.. _requests.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The responder of a request; null when there is none for this version.</summary>
    public RequestEntry? Find(string topic, int version)
    {
        if (_requests.TryGetValue(topic, out RequestEntry[]? versions))
        {
            foreach (RequestEntry request in versions)
            {
                if (request.Version == version)
                {
                    return request;
                }
            }
        }

        return null;
    }
}
