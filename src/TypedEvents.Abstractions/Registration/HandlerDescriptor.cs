using System.ComponentModel;

namespace TypedEvents;

/// <summary>A handler as its attributes declare it.</summary>
/// <param name="Id">Stable id: <c>Namespace.Type.Method@topic</c>, or the name given in <see cref="SubscribeAttribute.Name"/>.</param>
/// <param name="Subscription">The topic or pattern.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record HandlerDescriptor(string Id, string Subscription)
{
    /// <summary>True when the invoker uses <see cref="EventContext.Services"/>, so that the bus opens a scope. Default false.</summary>
    public bool NeedsServices { get; init; }

    /// <summary>The retry attribute of the method or else of its class; null without one.</summary>
    public RetryAttribute? Retry { get; init; }

    /// <summary>The timeout attribute of the method or else of its class; null without one.</summary>
    public TimeoutAttribute? Timeout { get; init; }
}
