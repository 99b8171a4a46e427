using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Every handler that one start of the program registers: those of the project and those that the manifests of its references list.</summary>
/// <param name="Own">Handlers of the project, in order of place.</param>
/// <param name="Referenced">Handlers of referenced assemblies.</param>
/// <param name="Registration">Where the program registers them all; null when it does not, or registers some only.</param>
internal sealed record ProgramHandlers(IReadOnlyList<LocatedHandler> Own, IReadOnlyList<SubscriptionRow> Referenced, Location? Registration)
{
    public static ProgramHandlers Parse(IEnumerable<IMethodSymbol> methods, IEnumerable<Location> registrations, Compilation compilation, CancellationToken cancellationToken)
    {
        LocatedHandler[] handlers =
        [
            .. from method in methods
               let model = HandlerParser.Parse(method, method.FindAttribute(KnownNames.Subscribe)!, compilation, cancellationToken)
               where model is not null && IsGenerated(model, method, compilation, cancellationToken)
               select new LocatedHandler(model, method),
        ];
        Dictionary<(string Type, string Method, string Signature), string> ids = handlers
            .GroupBy(handler => handler.Model.Type)
            .SelectMany(type => HandlerIds.MakeUnique(type.Select(handler => handler.Model)))
            .GroupBy(Key)
            .ToDictionary(same => same.Key, same => same.First().Id);
        return new ProgramHandlers(
            [.. handlers.Select(handler => handler with { Model = handler.Model with { Id = ids[Key(handler.Model)] } }).OrderBy(handler => handler.Method.Locations[0], LocationOrder.Instance)],
            [.. SubscriptionRows.Read(compilation, cancellationToken)],
            registrations.OrderBy(location => location, LocationOrder.Instance).FirstOrDefault());
    }

    private static (string Type, string Method, string Signature) Key(HandlerModel model) => (model.Type.MetadataName, model.Method, model.Signature);

    /// <summary>A mistake in a contract is reported there, and its handlers are left out.</summary>
    private static bool IsGenerated(HandlerModel model, IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        model.Message is not { IsLocal: true }
        || (method.Parameters[0].Type is INamedTypeSymbol message && ParsedContracts.Get(compilation, message, cancellationToken) is { Contract.IsBroken: false });
}
