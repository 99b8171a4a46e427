using System;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Dispatch;

/// <summary>Topic → handlers. Immutable but for a bounded cache of topics that only patterns match.</summary>
internal sealed class DispatchTable
{
    private const int MaxCachedTopics = 1024;

    private readonly FrozenDictionary<string, TopicRoute> _routes;
    private readonly (TopicPattern Pattern, HandlerEntry<EventEnvelope> Handler)[] _patterns;
    private readonly ConcurrentDictionary<string, TopicRoute> _resolved = new(StringComparer.Ordinal);
    private int _resolvedCount;

    public DispatchTable(IEnumerable<EventEntry> events, IEnumerable<(TopicPattern Pattern, HandlerEntry<EventEnvelope> Handler)> patterns)
    {
        _patterns = [.. patterns];
        _routes = events
            .SelectMany(entry => entry.Topics, (entry, topic) => (Topic: topic, Entry: entry))
            .GroupBy(found => found.Topic, found => found.Entry, StringComparer.Ordinal)
            .Select(group => new TopicRoute(group.Key, [.. group], Matching(group.Key)))
            .ToFrozenDictionary(route => route.Topic, StringComparer.Ordinal);
        Bindings = [.. _routes.Keys.Concat(_patterns.Select(pattern => pattern.Pattern.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Topics and patterns the service's queue is bound to, distinct, in ordinal order.</summary>
    public IReadOnlyList<string> Bindings { get; }

    /// <summary>Number of topics in the cache.</summary>
    public int CachedTopics => _resolved.Count;

    /// <summary>Who handles a topic; null when nobody does.</summary>
    public TopicRoute? Find(string topic)
    {
        if (_routes.TryGetValue(topic, out TopicRoute? route))
        {
            return route;
        }

        return _patterns.Length == 0 ? null : FindByPattern(topic);
    }

    private TopicRoute? FindByPattern(string topic)
    {
        if (!_resolved.TryGetValue(topic, out TopicRoute? route))
        {
            route = new TopicRoute(topic, [], Matching(topic));
            // Senders choose topics, so the cache must not grow with what they send.
            if (_resolvedCount < MaxCachedTopics && System.Threading.Interlocked.Increment(ref _resolvedCount) <= MaxCachedTopics)
            {
                _resolved.TryAdd(topic, route);
            }
        }

        return route.Patterns.Length == 0 ? null : route;
    }

    private HandlerEntry<EventEnvelope>[] Matching(string topic) =>
        [.. _patterns.Where(pattern => pattern.Pattern.Matches(topic)).Select(pattern => pattern.Handler)];
}
