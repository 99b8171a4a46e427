namespace TypedEvents.Generators;

/// <summary>Names of a type that declares handlers.</summary>
/// <param name="MetadataName">Full metadata name.</param>
/// <param name="TypeName">How emitted code names it.</param>
internal sealed record HandlerTypeName(string MetadataName, string TypeName);
