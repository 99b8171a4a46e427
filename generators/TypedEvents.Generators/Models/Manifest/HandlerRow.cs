namespace TypedEvents.Generators;

/// <summary>What the manifest says about one handler of this assembly.</summary>
/// <param name="Kind">What it handles.</param>
/// <param name="Id">Stable id.</param>
/// <param name="Subscription">The topic or pattern.</param>
/// <param name="Version">Version of the event or request; 0 for a pattern.</param>
/// <param name="FormerTopics">Topics that the event had before.</param>
internal sealed record HandlerRow(HandlerKind Kind, string Id, string Subscription, int Version, EquatableArray<string> FormerTopics);
