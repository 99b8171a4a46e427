using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Generators;

/// <summary>Handlers: one file for each type that declares some.</summary>
internal static class HandlerPipeline
{
    public static IncrementalValuesProvider<HandlerTypeModel> Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<EquatableArray<ContractRow>> contracts,
        IncrementalValueProvider<string> manifestClass)
    {
        IncrementalValuesProvider<HandlerModel> handlers = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.Subscribe, static (node, _) => node is MethodDeclarationSyntax, static (context, cancellationToken) =>
                context.TargetSymbol is IMethodSymbol method
                    ? HandlerParser.Parse(method, context.Attributes[0], context.SemanticModel.Compilation, cancellationToken)
                    : null)
            .Where(static handler => handler is not null)
            .Select(static (handler, _) => handler!)
            .WithTrackingName(StepNames.Handlers);

        IncrementalValueProvider<EquatableArray<string>> messages = contracts
            .Select(static (rows, _) => rows.Where(row => row.Kind != ContractKind.Type).Select(row => row.MetadataName).ToEquatableArray())
            .WithTrackingName(StepNames.MessageNames);

        IncrementalValuesProvider<HandlerTypeModel> types = handlers.Collect().Combine(messages)
            .SelectMany(static (source, cancellationToken) => Group(source.Left, source.Right, cancellationToken))
            .WithTrackingName(StepNames.HandlerTypes);

        context.RegisterSourceOutput(types.Combine(manifestClass), static (output, source) =>
            output.AddSource(source.Left.HintName, HandlerEmitter.Emit(source.Left, source.Right)));
        return types;
    }

    /// <summary>Leaves out handlers of contracts that cannot be generated, so that a mistake in a contract is reported once, and there.</summary>
    private static IEnumerable<HandlerTypeModel> Group(ImmutableArray<HandlerModel> handlers, EquatableArray<string> messages, CancellationToken cancellationToken)
    {
        HashSet<string> generated = new(messages, StringComparer.Ordinal);
        HandlerModel[] usable = [.. handlers.Where(handler => handler.Message is not { IsLocal: true } message || generated.Contains(message.MetadataName))];
        EquatableArray<string> ambiguous = HintNames.FindAmbiguous(usable.Select(handler => handler.Type.MetadataName));
        foreach (IGrouping<HandlerTypeName, HandlerModel> type in usable.GroupBy(handler => handler.Type).OrderBy(type => type.Key.MetadataName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new HandlerTypeModel(
                type.Key,
                HintNames.For(type.Key.MetadataName, ambiguous, HintNames.Handlers),
                HandlerIds.MakeUnique(type).ToEquatableArray());
        }
    }
}
