using System.Linq;

namespace TypedEvents.Dispatch;

/// <summary>Who handles a topic: typed handlers by version, and the patterns that match it.</summary>
internal sealed class TopicRoute(string topic, EventEntry[] entries, HandlerEntry<EventEnvelope>[] patterns)
{
    public string Topic { get; } = topic;

    public EventEntry[] Entries { get; } = entries;

    public HandlerEntry<EventEnvelope>[] Patterns { get; } = patterns;

    /// <summary>Every typed handler of the topic, whatever its version.</summary>
    public HandlerEntry[] TypedHandlers { get; } = [.. entries.SelectMany(entry => entry.Handlers)];

    /// <summary>The newest version that is handled; 0 without typed handlers.</summary>
    public int NewestVersion { get; } = entries.Select(entry => entry.Version).DefaultIfEmpty().Max();

    /// <summary>Whether more than one reader needs the body, so that it must be copied.</summary>
    public bool IsShared { get; } = entries.Length + patterns.Length > 1 || patterns.Length > 0;

    public bool Handles(int version)
    {
        foreach (EventEntry entry in Entries)
        {
            if (entry.Reads(version))
            {
                return true;
            }
        }

        return false;
    }
}
