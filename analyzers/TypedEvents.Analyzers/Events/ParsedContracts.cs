using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Parses each contract once for all rules of a compilation.</summary>
internal static class ParsedContracts
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<INamedTypeSymbol, ParsedContract>> Cache = new();

    public static ParsedContract Get(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<INamedTypeSymbol, ParsedContract> contracts = Cache.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));
        if (!contracts.TryGetValue(type, out ParsedContract? contract))
        {
            contract = ContractParser.Parse(type, cancellationToken);
            contracts.TryAdd(type, contract);
        }

        return contract;
    }
}
