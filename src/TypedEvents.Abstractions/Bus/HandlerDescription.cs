namespace TypedEvents;

/// <summary>One handler.</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Subscription">The topic or pattern it handles.</param>
/// <param name="Kind">What it is.</param>
public sealed record HandlerDescription(string Id, string Subscription, HandlerKind Kind);
