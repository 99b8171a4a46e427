namespace TypedEvents.Generators;

/// <summary>A method with <c>[Upcaster]</c> or <c>[Downcaster]</c> that generated code can call.</summary>
/// <param name="Kind">Which way it goes.</param>
/// <param name="Topic">Topic of both versions.</param>
/// <param name="From">The version that it takes.</param>
/// <param name="To">The version that it returns.</param>
/// <param name="Method">How emitted code names it.</param>
internal sealed record CasterModel(CasterKind Kind, string Topic, EventVersion From, EventVersion To, string Method);
