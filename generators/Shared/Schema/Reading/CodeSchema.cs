using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Schema;

/// <summary>A version as the code declares it.</summary>
/// <param name="Type">The contract.</param>
/// <param name="Version">Its shape.</param>
/// <param name="Symbols">The properties and records by path.</param>
internal sealed record CodeSchema(INamedTypeSymbol Type, SchemaVersion Version, IReadOnlyDictionary<string, ISymbol> Symbols)
{
    /// <summary>What a path leads to in code: its property or record, or that of the nearest record around it.</summary>
    public ISymbol SymbolAt(string path)
    {
        while (!Symbols.ContainsKey(path) && SchemaPath.IsMember(path))
        {
            path = SchemaPath.RecordOf(path);
        }

        return Symbols.TryGetValue(path, out ISymbol? symbol) ? symbol : Type;
    }
}
