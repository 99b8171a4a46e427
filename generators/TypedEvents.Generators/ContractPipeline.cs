using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Generators;

/// <summary>Events, requests and types: one file for each, the tree of topics, and the rows for the manifest.</summary>
internal static class ContractPipeline
{
    public static IncrementalValueProvider<EquatableArray<ContractRow>> Register(IncrementalGeneratorInitializationContext context)
    {
        ImmutableArray<IncrementalValuesProvider<ContractPlan>> kinds =
        [
            Plans(context, KnownNames.TchuEvent),
            Plans(context, KnownNames.TchuRpc),
            Plans(context, KnownNames.TchuType),
        ];
        IncrementalValueProvider<ImmutableArray<ContractRow>>[] collected = [.. kinds.Select(plans => plans.Select(static (plan, _) => plan.ToRow()).Collect())];
        IncrementalValueProvider<EquatableArray<ContractRow>> rows = collected[0].Combine(collected[1]).Combine(collected[2])
            .Select(static (all, _) => Sort([.. all.Left.Left, .. all.Left.Right, .. all.Right]))
            .WithTrackingName(StepNames.ContractRows);

        IncrementalValueProvider<EquatableArray<string>> ambiguous = rows
            .Select(static (all, _) => HintNames.FindAmbiguous(all.Select(row => row.MetadataName)))
            .WithTrackingName(StepNames.AmbiguousNames);
        IncrementalValueProvider<EquatableArray<EventHistory>> histories = VersionPipeline.Register(context, rows);
        foreach (IncrementalValuesProvider<ContractPlan> plans in kinds)
        {
            IncrementalValuesProvider<ContractFile> files = plans.Combine(histories)
                .Select(static (pair, _) => ContractFile.Create(pair.Left, pair.Right))
                .WithTrackingName(StepNames.ContractFiles);
            context.RegisterSourceOutput(files.Combine(ambiguous), static (output, pair) =>
                output.AddSource(HintNames.For(pair.Left.Plan.Contract.MetadataName, pair.Right), ContractEmitter.Emit(pair.Left)));
        }

        TopicPipeline.Register(context, rows);
        return rows.Select(static (all, _) => all.Where(row => row.Kind != ContractKind.Request || row.ReplyTypeName is not null).ToEquatableArray());
    }

    private static IncrementalValuesProvider<ContractPlan> Plans(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, Parse)
            .Where(static contract => contract is not null)
            .WithTrackingName(StepNames.Contracts)
            .Select(static (contract, _) => ContractPlan.Create(contract!))
            .WithTrackingName(StepNames.Plans);

    private static ContractModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is INamedTypeSymbol type ? ContractParser.Parse(type, cancellationToken).Contract : null;

    // The order of trees decides nothing.
    private static EquatableArray<ContractRow> Sort(ImmutableArray<ContractRow> rows) => rows
        .OrderBy(row => row.Topic, StringComparer.Ordinal)
        .ThenBy(row => row.Version)
        .ThenBy(row => row.MetadataName, StringComparer.Ordinal)
        .ToEquatableArray();
}
