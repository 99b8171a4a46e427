using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Upcasters and downcasters, chained for each version of an event that they lead to or from.</summary>
internal static class VersionPipeline
{
    private static readonly (string Attribute, CasterKind Kind)[] Kinds = [(KnownNames.Upcaster, CasterKind.Upcaster), (KnownNames.Downcaster, CasterKind.Downcaster)];

    public static IncrementalValueProvider<EquatableArray<EventHistory>> Register(
        TrackedTypes types,
        IncrementalValueProvider<EquatableArray<ContractRow>> contracts)
    {
        IncrementalValueProvider<EquatableArray<string>> events = contracts
            .Select(static (rows, _) => rows.Where(row => row.Kind == ContractKind.Event).Select(row => row.MetadataName).ToEquatableArray());
        return types.Read(TypeRoles.Casters, Parse)
            .WithTrackingName(StepNames.Casters)
            .Collect()
            .Combine(events)
            .Select(static (source, _) => Chain(source.Left, source.Right))
            .WithTrackingName(StepNames.Histories);
    }

    private static IEnumerable<CasterModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol method in SourceTypes.Methods(type))
        {
            foreach ((string attribute, CasterKind kind) in Kinds)
            {
                if (method.FindAttribute(attribute) is not null && CasterParser.Parse(method, kind, compilation, cancellationToken).Caster is { } caster)
                {
                    yield return caster;
                }
            }
        }
    }

    /// <summary>Leaves out versions that cannot be generated, so that a mistake in a contract is reported once, and there.</summary>
    private static EquatableArray<EventHistory> Chain(ImmutableArray<CasterModel> casters, EquatableArray<string> events)
    {
        HashSet<string> generated = new(events, StringComparer.Ordinal);
        return casters
            .Where(caster => IsUsable(caster.From) && IsUsable(caster.To))
            .GroupBy(caster => caster.Topic, StringComparer.Ordinal)
            .SelectMany(topic => new VersionGraph(topic).Histories())
            .OrderBy(history => history.MetadataName, StringComparer.Ordinal)
            .ToEquatableArray();

        bool IsUsable(EventVersion version) => !version.IsLocal || generated.Contains(version.MetadataName);
    }
}
