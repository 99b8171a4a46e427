using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Analyzers;

/// <summary>What keeps generated code from reaching a handler.</summary>
internal static class HandlerAccess
{
    /// <summary>True when code outside of what contains it cannot name it.</summary>
    public static bool IsHidden(ISymbol symbol) => symbol is INamedTypeSymbol { IsFileLocal: true }
        || symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    /// <summary>The handler and the types around it, as far as they are hidden, where they are declared; none when they are not all in its file, or when its access depends on another method.</summary>
    public static IReadOnlyList<Location> Hidden(IMethodSymbol method)
    {
        List<Location> declarations = [];
        for (ISymbol? scope = method; scope is not null; scope = scope.ContainingType)
        {
            declarations.AddRange(IsHidden(scope) ? scope.Locations : []);
        }

        if (IsHidden(method) && (method.PartialDefinitionPart ?? method.PartialImplementationPart) is { } otherPart)
        {
            declarations.AddRange(otherPart.Locations);
        }

        bool mayChange = method is { MethodKind: MethodKind.Ordinary, IsVirtual: false, IsOverride: false };
        return (mayChange || !IsHidden(method)) && declarations.All(declaration => declaration.SourceTree == method.Locations[0].SourceTree) ? declarations : [];
    }
}
