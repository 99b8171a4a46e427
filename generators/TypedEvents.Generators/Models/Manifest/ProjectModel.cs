namespace TypedEvents.Generators;

/// <summary>What the manifest needs to know about the project as a whole.</summary>
/// <param name="AssemblyName">Simple name of the assembly.</param>
/// <param name="IsProgram">True when it is an executable that references the bus, so that it gets an <c>AddTypedEvents</c> of its own.</param>
/// <param name="HasSamples">True when it can read golden samples, so that it gets a <c>TypedEventsGoldenSamples</c> of its own.</param>
/// <param name="Compatibility">Mode of its schema lock; null for the default.</param>
/// <param name="References">Manifests of referenced assemblies, in ordinal order.</param>
internal sealed record ProjectModel(string AssemblyName, bool IsProgram, bool HasSamples, string? Compatibility, EquatableArray<ManifestReference> References);
