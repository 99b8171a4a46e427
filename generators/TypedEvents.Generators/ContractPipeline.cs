using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Events, requests and types: one file for each, and the rows for the manifest.</summary>
internal static class ContractPipeline
{
    public static IncrementalValueProvider<EquatableArray<ContractRow>> Register(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider.Select(static (_, _) => EquatableArray<ContractRow>.Empty).WithTrackingName(StepNames.ContractRows);
}
