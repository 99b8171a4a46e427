namespace TypedEvents.Generators;

/// <summary>What tools learn about one event, request or type of this assembly.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Text">Its line of <see cref="ManifestText"/>, with fingerprint and shape.</param>
internal sealed record ShapeRow(ContractRow Contract, string Text);
