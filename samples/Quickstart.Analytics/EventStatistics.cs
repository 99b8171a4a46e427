using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Quickstart.Analytics;

/// <summary>Counts events by topic.</summary>
public sealed class EventStatistics
{
    private readonly ConcurrentDictionary<string, long> _byTopic = new();

    public long Total => _byTopic.Values.Sum();

    public IReadOnlyDictionary<string, long> ByTopic => _byTopic;

    public void Add(string topic) => _byTopic.AddOrUpdate(topic, 1, static (_, count) => count + 1);
}
