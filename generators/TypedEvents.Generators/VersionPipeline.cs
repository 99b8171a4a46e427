using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Generators;

/// <summary>Upcasters and downcasters, chained for each version of an event that they lead to or from.</summary>
internal static class VersionPipeline
{
    public static IncrementalValueProvider<EquatableArray<EventHistory>> Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<ContractRow>> contracts)
    {
        IncrementalValueProvider<EquatableArray<string>> events = contracts
            .Select(static (rows, _) => rows.Where(row => row.Kind == ContractKind.Event).Select(row => row.MetadataName).ToEquatableArray());
        return Casters(context, KnownNames.Upcaster, CasterKind.Upcaster).Combine(Casters(context, KnownNames.Downcaster, CasterKind.Downcaster)).Combine(events)
            .Select(static (source, _) => Chain([.. source.Left.Left, .. source.Left.Right], source.Right))
            .WithTrackingName(StepNames.Histories);
    }

    private static IncrementalValueProvider<ImmutableArray<CasterModel>> Casters(IncrementalGeneratorInitializationContext context, string attribute, CasterKind kind) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (node, _) => node is MethodDeclarationSyntax, (context, cancellationToken) =>
                context.TargetSymbol is IMethodSymbol method ? CasterParser.Parse(method, kind, context.SemanticModel.Compilation, cancellationToken).Caster : null)
            .Where(static caster => caster is not null)
            .Select(static (caster, _) => caster!)
            .WithTrackingName(StepNames.Casters)
            .Collect();

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
