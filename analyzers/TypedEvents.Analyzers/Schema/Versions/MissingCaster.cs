using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The caster that would connect a version with the next one that is declared.</summary>
internal static class MissingCaster
{
    /// <summary>What the fix that writes it needs to know.</summary>
    public static ImmutableDictionary<string, string?> Properties(CasterKind kind, INamedTypeSymbol older, INamedTypeSymbol next) => ImmutableDictionary<string, string?>.Empty
        .Add(FixProperties.Attribute, kind.ToString())
        .Add(FixProperties.Contract, SymbolNames.MetadataName(older))
        .Add(FixProperties.NextVersion, SymbolNames.MetadataName(next));

    /// <summary>The same for the version where the casters that connect another one end; empty when that is not declared here, or its caster is reported already.</summary>
    /// <param name="facts">The events and casters of the project.</param>
    /// <param name="kind">The casters.</param>
    /// <param name="topic">The declared versions, the oldest first.</param>
    /// <param name="version">The version that is not connected with the newest.</param>
    public static ImmutableDictionary<string, string?> After(VersionFacts facts, CasterKind kind, DeclaredVersion[] topic, int version)
    {
        DeclaredVersion? end = Array.Find(topic, candidate => candidate.Version == version);
        while (end is not null && facts.CasterOf(kind, end.Type) is { } step)
        {
            end = Array.Find(topic, candidate => SymbolNames.MetadataName(candidate.Type) == VersionGraph.Newer(step).MetadataName);
        }

        return end is not null && !facts.HasRefused(kind, end.Type) && Array.Find(topic, candidate => candidate.Version > end.Version) is { } next
            ? Properties(kind, end.Type, next.Type)
            : ImmutableDictionary<string, string?>.Empty;
    }
}
