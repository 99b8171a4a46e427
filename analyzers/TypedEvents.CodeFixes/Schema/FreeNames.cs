using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedEvents.CodeFixes;

/// <summary>Names for declarations beside contracts, each given once in a run of a fix.</summary>
internal sealed class FreeNames
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>False when something beside a type has the name, or was given it.</summary>
    public bool Take(INamedTypeSymbol type, string name)
    {
        INamespaceOrTypeSymbol scope = (INamespaceOrTypeSymbol?)type.ContainingType ?? type.ContainingNamespace;
        return scope.GetMembers(name).IsEmpty
            && (scope.IsNamespace || scope.Name != name)
            && _given.Add($"{scope.ToDisplayString()}.{name}");
    }
}
