using TypedEvents.Pipeline;

namespace TypedEvents.Dispatch;

/// <summary>A handler with its policies.</summary>
internal abstract class HandlerEntry(HandlerDescriptor descriptor, HandlerPolicy policy, ContextFactory? contextFactory)
{
    public string Id { get; } = descriptor.Id;

    /// <summary>The id, as a context takes it.</summary>
    public string[] OwnId { get; } = [descriptor.Id];

    public HandlerPolicy Policy { get; } = policy;

    public ContextFactory? ContextFactory { get; } = contextFactory;

    /// <summary>Bounds its attempts; null for no bound.</summary>
    public HandlerGate? Gate { get; } = policy.Concurrency is { } places ? new HandlerGate(places) : null;

    /// <summary>Whether an attempt runs in a scope of its own.</summary>
    public bool NeedsScope { get; } = descriptor.NeedsServices || contextFactory is not null;

    /// <summary>Whether an attempt is nothing but a call.</summary>
    public bool IsPlain { get; } = !descriptor.NeedsServices && contextFactory is null && policy is { Timeout: null, Concurrency: null };
}
