using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The methods that publish events and call responders.</summary>
internal static class BusCalls
{
    /// <summary>True for the methods of the bus, of classes that implement it and of RPC clients that return a task.</summary>
    public static bool Is(IMethodSymbol method) => IsTask(method.ReturnType) && (IsOfBus(method) || IsOfClient(method));

    /// <summary>True for a method of an interface with <c>[TchuRpcClient]</c>.</summary>
    public static bool IsOfClient(IMethodSymbol method) => method.ContainingType?.FindAttribute(KnownNames.TchuRpcClient) is not null;

    /// <summary>True for a method that the bus declares.</summary>
    public static bool IsOfBus(IMethodSymbol method) => method.ContainingType is { } type
        && (type.Is(KnownNames.EventBus)
            || type.AllInterfaces.FirstOrDefault(candidate => candidate.Is(KnownNames.EventBus)) is { } bus && !bus.GetMembers(method.Name).IsEmpty);

    private static bool IsTask(ITypeSymbol type) => type.Is(KnownNames.ValueTaskOfT) || type.Is(KnownNames.TaskOfT);
}
