namespace TypedEvents.Generators;

/// <summary>What one source file declares: everything but the bodies of its members.</summary>
/// <param name="Digest">Of all that a symbol declared in the file can tell.</param>
/// <param name="Names">The names in it.</param>
internal sealed record FileDeclarations(ulong Digest, FileNames Names);
