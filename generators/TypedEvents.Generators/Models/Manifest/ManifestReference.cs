namespace TypedEvents.Generators;

/// <summary>The manifest of a referenced assembly.</summary>
/// <param name="TypeName">How emitted code names it after <c>alias::</c>.</param>
/// <param name="Alias"><c>global</c>, or the extern alias of a reference that has no other name.</param>
internal sealed record ManifestReference(string TypeName, string Alias);
