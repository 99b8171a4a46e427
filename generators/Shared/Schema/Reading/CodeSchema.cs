using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Schema;

/// <summary>A version as the code declares it.</summary>
/// <param name="Type">The contract.</param>
/// <param name="Version">Its shape.</param>
/// <param name="Properties">The properties by path.</param>
/// <param name="Records">The records by the path that describes them, which may be that of a property.</param>
internal sealed record CodeSchema(
    INamedTypeSymbol Type, SchemaVersion Version, IReadOnlyDictionary<string, IPropertySymbol> Properties, IReadOnlyDictionary<string, INamedTypeSymbol> Records)
{
    /// <summary>What a path leads to in code: its property, or the nearest record.</summary>
    public ISymbol SymbolAt(string path)
    {
        if (Properties.TryGetValue(path, out IPropertySymbol? property))
        {
            return property;
        }

        while (!Records.ContainsKey(path) && SchemaPath.IsMember(path))
        {
            path = SchemaPath.RecordOf(path);
        }

        return Records.TryGetValue(path, out INamedTypeSymbol? record) ? record : Type;
    }
}
