namespace TypedEvents.Generators;

/// <summary>One handler of a referenced assembly, as its manifest lists it.</summary>
/// <param name="Assembly">Simple name of the assembly.</param>
/// <param name="IsResponder">True for the responder of a request.</param>
/// <param name="HandlerId">Stable id of the handler.</param>
/// <param name="Subscription">The topic or pattern.</param>
/// <param name="Version">The version of the event or request; 0 for a pattern.</param>
internal sealed record SubscriptionRow(string Assembly, bool IsResponder, string HandlerId, string Subscription, int Version);
