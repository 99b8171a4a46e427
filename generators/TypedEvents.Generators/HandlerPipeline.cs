using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Handlers: one file for each type that declares some.</summary>
internal static class HandlerPipeline
{
    public static IncrementalValuesProvider<HandlerTypeModel> Register(
        IncrementalGeneratorInitializationContext context,
        TrackedTypes tracked,
        IncrementalValueProvider<EquatableArray<ContractRow>> contracts,
        IncrementalValueProvider<string> manifestClass)
    {
        IncrementalValuesProvider<HandlerModel> handlers = tracked.Read(TypeRoles.Handlers, Parse).WithTrackingName(StepNames.Handlers);

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

    private static IEnumerable<HandlerModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol method in SourceTypes.Methods(type))
        {
            if (method.FindAttribute(KnownNames.Subscribe) is { } subscribe && HandlerParser.Parse(method, subscribe, compilation, cancellationToken) is { } handler)
            {
                yield return handler;
            }
        }
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
