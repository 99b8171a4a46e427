using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The upcaster that would lead on from a version to the next one that is declared.</summary>
internal static class MissingUpcaster
{
    /// <summary>What the fix that writes it needs to know.</summary>
    public static ImmutableDictionary<string, string?> Properties(INamedTypeSymbol older, INamedTypeSymbol next) => ImmutableDictionary<string, string?>.Empty
        .Add(FixProperties.Contract, SymbolNames.MetadataName(older))
        .Add(FixProperties.NextVersion, SymbolNames.MetadataName(next));

    /// <summary>The same for the version where the upcasters from another one end; empty when that is not declared here, or its upcaster is reported already.</summary>
    /// <param name="facts">The events and casters of the project.</param>
    /// <param name="topic">The declared versions, the oldest first.</param>
    /// <param name="version">The version that does not lead to the newest.</param>
    public static ImmutableDictionary<string, string?> After(VersionFacts facts, DeclaredVersion[] topic, int version)
    {
        DeclaredVersion? end = Array.Find(topic, candidate => candidate.Version == version);
        while (end is not null && facts.UpcasterFrom(end.Type) is { } step)
        {
            end = Array.Find(topic, candidate => SymbolNames.MetadataName(candidate.Type) == step.To.MetadataName);
        }

        return end is not null && !facts.HasRefusedUpcaster(end.Type) && Array.Find(topic, candidate => candidate.Version > end.Version) is { } next
            ? Properties(end.Type, next.Type)
            : ImmutableDictionary<string, string?>.Empty;
    }
}
