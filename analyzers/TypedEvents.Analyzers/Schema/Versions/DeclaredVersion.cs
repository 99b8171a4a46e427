using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

/// <summary>A version of an event with its record.</summary>
/// <param name="Type">The record.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Version">Its version.</param>
internal sealed record DeclaredVersion(INamedTypeSymbol Type, string Topic, int Version);
