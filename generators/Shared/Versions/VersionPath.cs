namespace TypedEvents.Generators;

/// <summary>The way between two versions of an event.</summary>
/// <param name="Version">The older version.</param>
/// <param name="TypeName">How emitted code names the record of the older version.</param>
/// <param name="Methods">What is called, in this order.</param>
internal sealed record VersionPath(int Version, string TypeName, EquatableArray<string> Methods);
