namespace TypedEvents.Generators;

/// <summary>The older versions that a version of an event can be made from, and made into.</summary>
/// <param name="MetadataName">Full metadata name of the version's record.</param>
/// <param name="Upcasts">Ways from older versions to it, ascending.</param>
/// <param name="Downcasts">Ways from it to older versions, ascending.</param>
internal sealed record EventHistory(string MetadataName, EquatableArray<VersionPath> Upcasts, EquatableArray<VersionPath> Downcasts);
