using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Events, requests and types: one file for each, one with what tools learn about them, the tree of topics, and the rows for the manifest.</summary>
internal static class ContractPipeline
{
    public static (IncrementalValueProvider<EquatableArray<ContractRow>> Rows, IncrementalValueProvider<EquatableArray<EventHistory>> Histories) Register(
        IncrementalGeneratorInitializationContext context, TrackedTypes types)
    {
        IncrementalValuesProvider<ContractPlan> plans = types.Read(TypeRoles.Contract, Parse)
            .WithTrackingName(StepNames.Contracts);
        IncrementalValueProvider<EquatableArray<ShapeRow>> shapes = plans
            .Select(static (plan, _) => plan.ToRow())
            .Collect()
            .Select(static (rows, _) => Sort(rows))
            .WithTrackingName(StepNames.ShapeRows);
        IncrementalValueProvider<EquatableArray<ContractRow>> rows = shapes
            .Select(static (all, _) => all.Select(row => row.Contract).ToEquatableArray())
            .WithTrackingName(StepNames.ContractRows);

        IncrementalValueProvider<EquatableArray<string>> ambiguous = rows
            .Select(static (all, _) => HintNames.FindAmbiguous(all.Select(row => row.MetadataName)))
            .WithTrackingName(StepNames.AmbiguousNames);
        IncrementalValueProvider<EquatableArray<EventHistory>> histories = VersionPipeline.Register(types, rows);
        IncrementalValuesProvider<ContractFile> files = plans.Combine(histories)
            .Select(static (pair, _) => ContractFile.Create(pair.Left, pair.Right))
            .WithTrackingName(StepNames.ContractFiles);
        context.RegisterSourceOutput(files.Combine(ambiguous), static (output, pair) =>
            output.AddSource(HintNames.For(pair.Left.Plan.Contract.MetadataName, pair.Right), ContractEmitter.Emit(pair.Left)));

        context.RegisterSourceOutput(shapes.Select(static (all, _) => all.Where(row => row.Contract.IsUsable).ToEquatableArray()), static (output, usable) =>
        {
            if (usable.Count > 0)
            {
                output.AddSource(HintNames.Shapes, ShapesEmitter.Emit(usable));
            }
        });
        TopicPipeline.Register(context, types, rows);
        return (rows.Select(static (all, _) => all.Where(row => row.IsUsable).ToEquatableArray()), histories);
    }

    private static IEnumerable<ContractPlan> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        ContractParser.Parse(type, cancellationToken) is { Contract: { } contract } parsed ? [ContractPlan.Create(contract, parsed)] : [];

    // The order of trees decides nothing.
    private static EquatableArray<ShapeRow> Sort(ImmutableArray<ShapeRow> rows) => rows
        .OrderBy(row => row.Contract.Topic, StringComparer.Ordinal)
        .ThenBy(row => row.Contract.Version)
        .ThenBy(row => row.Contract.MetadataName, StringComparer.Ordinal)
        .ToEquatableArray();
}
