using System.Collections.Generic;
using System.Threading.Tasks;
using TypedEvents.Pipeline;

namespace TypedEvents.Dispatch;

/// <summary>The handlers of one event type.</summary>
internal abstract class EventEntry(string topic, int version)
{
    public string Topic { get; } = topic;

    public int Version { get; } = version;

    public abstract IReadOnlyList<HandlerEntry> Handlers { get; }

    /// <summary>Decodes and validates the message of a delivery, then runs every handler. Everything before the first await reads the body.</summary>
    public abstract ValueTask HandleAsync(DeliveryRun run);
}
