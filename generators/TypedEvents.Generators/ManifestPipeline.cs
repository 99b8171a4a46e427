using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Schema;

namespace TypedEvents.Generators;

/// <summary>The manifest of the assembly, and the <c>AddTypedEvents</c> of a program.</summary>
internal static class ManifestPipeline
{
    /// <summary>Name of the class that all files of the manifest reopen.</summary>
    public static IncrementalValueProvider<string> Class(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider.Select(static (compilation, _) => ManifestNames.Class(compilation.AssemblyName ?? ""));

    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<ContractRow>> contracts,
        IncrementalValueProvider<EquatableArray<EventHistory>> histories,
        IncrementalValuesProvider<HandlerTypeModel> handlers,
        IncrementalValuesProvider<RpcClientModel> clients)
    {
        IncrementalValueProvider<string?> compatibility = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.TypedEventsCompatibility", out string? value) ? Compatibility.Parse(value)?.ToString() : null);
        IncrementalValueProvider<ProjectModel> project = context.CompilationProvider.Combine(compatibility)
            .Select(static (pair, token) => ProjectParser.Parse(pair.Left, pair.Right, token))
            .WithTrackingName(StepNames.Project);

        IncrementalValueProvider<ImmutableArray<EquatableArray<HandlerRow>>> handlerRows = handlers
            .Select(static (type, _) => type.Handlers
                .Select(handler => new HandlerRow(handler.Kind, handler.Id, handler.Subscription, handler.Message?.Version ?? 0, handler.Message?.FormerTopics ?? default))
                .ToEquatableArray())
            .Collect();
        IncrementalValueProvider<ImmutableArray<string>> handlerTypes = handlers.Select(static (type, _) => type.Type.MetadataName).Collect();
        IncrementalValueProvider<ImmutableArray<RpcClientRow>> clientRows = clients
            .Select(static (client, _) => new RpcClientRow(client.MetadataName, client.TypeName))
            .Collect();

        IncrementalValueProvider<EquatableArray<string>> historyRows = contracts.Combine(histories)
            .Select(static (pair, _) => HistoryRows.Of(pair.Left, pair.Right).ToEquatableArray());

        IncrementalValueProvider<ManifestModel> manifest = project.Combine(contracts.Combine(historyRows)).Combine(handlerRows).Combine(handlerTypes).Combine(clientRows)
            .Select(static (source, _) => new ManifestModel(
                source.Left.Left.Left.Left,
                source.Left.Left.Left.Right.Left,
                source.Left.Left.Left.Right.Right,
                source.Left.Left.Right.SelectMany(rows => rows).OrderBy(row => row.Id, StringComparer.Ordinal).ToEquatableArray(),
                source.Left.Right.ToEquatableArray(),
                source.Right.Distinct().OrderBy(row => row.MetadataName, StringComparer.Ordinal).ToEquatableArray()))
            .WithTrackingName(StepNames.Manifest);

        context.RegisterSourceOutput(manifest, static (output, model) =>
        {
            if (model.IsNeeded)
            {
                output.AddSource(HintNames.Manifest, ManifestEmitter.Emit(model));
            }
        });
        context.RegisterSourceOutput(project, static (output, model) =>
        {
            if (model.IsProgram)
            {
                output.AddSource(HintNames.Program, ProgramEmitter.Emit(model.AssemblyName));
            }

            if (model.HasSamples)
            {
                output.AddSource(HintNames.Samples, SamplesEmitter.Emit(model.AssemblyName));
            }

            if (model.IsProgram || model.HasSamples)
            {
                output.AddSource(HintNames.Embedded, EmbeddedEmitter.Emit());
            }
        });
    }
}
