namespace TypedEvents.Generators;

/// <summary>One version of an event.</summary>
/// <param name="Version">The version.</param>
/// <param name="MetadataName">Full metadata name of its record.</param>
/// <param name="TypeName">How emitted code names the record.</param>
/// <param name="IsLocal">True when this assembly declares it, so that it counts only when this run generates it.</param>
internal sealed record EventVersion(int Version, string MetadataName, string TypeName, bool IsLocal);
