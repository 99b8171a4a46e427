namespace TypedEvents.Generators;

/// <summary>A type to read, with a digest of every declaration that may have a say in it.</summary>
/// <param name="MetadataName">Full metadata name.</param>
/// <param name="Roles">What it may have to be read for.</param>
/// <param name="Digest">Of the files that declare it, of those that declare what these name, and so on.</param>
internal sealed record TrackedType(string MetadataName, TypeRoles Roles, ulong Digest);
