using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Where a symbol is declared.</summary>
internal static class SymbolScopes
{
    /// <summary>True for a symbol of this namespace, given as its words from the innermost to the outermost.</summary>
    public static bool IsIn(this ISymbol symbol, params string[] words)
    {
        INamespaceSymbol scope = symbol.ContainingNamespace;
        foreach (string word in words)
        {
            if (scope is null || scope.Name != word)
            {
                return false;
            }

            scope = scope.ContainingNamespace;
        }

        return scope is { IsGlobalNamespace: true };
    }

    /// <summary>Namespace with escaped keywords; empty for the global one.</summary>
    public static string NamespaceOf(ISymbol symbol) => symbol.ContainingNamespace is { IsGlobalNamespace: false } scope
        ? scope.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))
        : "";

    /// <summary>True when a type and every containing type are public.</summary>
    public static bool IsPublic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? scope = type; scope is not null; scope = scope.ContainingType)
        {
            if (scope.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A type as messages name it.</summary>
    public static string Text(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
