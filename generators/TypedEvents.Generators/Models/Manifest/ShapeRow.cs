namespace TypedEvents.Generators;

/// <summary>What tools learn about one event, request or type of this assembly.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Lines">Its lines of <see cref="ManifestText"/>: fingerprint and shape.</param>
internal sealed record ShapeRow(ContractRow Contract, EquatableArray<string> Lines);
