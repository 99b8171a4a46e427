using System;
using TypedEvents.Dispatch;

namespace TypedEvents.Transports;

/// <summary>What the broker holds for a service, whether one of its replicas runs or not. Guarded by the broker.</summary>
internal sealed class InMemoryService(InMemoryQueue queue)
{
    public InMemoryQueue Queue => queue;

    public TopicPattern[] Bindings { get; set; } = [];

    public InMemoryDeadLetters DeadLetters { get; } = new();

    public bool Takes(string topic) => Array.Exists(Bindings, binding => binding.Matches(topic));
}
