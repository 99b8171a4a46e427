namespace TypedEvents.Cli.Manifests;

/// <summary>A row of an <see cref="EventSubscriptionsAttribute"/>.</summary>
/// <param name="Kind"><c>event</c>, <c>pattern</c> or <c>responder</c>.</param>
/// <param name="HandlerId">Stable id of the handler.</param>
/// <param name="Subscription">The topic or pattern.</param>
internal sealed record SubscriptionRow(string Kind, string HandlerId, string Subscription)
{
    /// <summary>Whether the service's queue is bound to it; requests go another way.</summary>
    public bool IsBound => Kind is "event" or "pattern";
}
