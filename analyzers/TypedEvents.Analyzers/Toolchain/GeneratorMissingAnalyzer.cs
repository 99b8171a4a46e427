using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE9001: contracts or handlers for which the generator should have written code and did not. Told once for a project.</summary>
internal sealed class GeneratorMissingAnalyzer() : RuleAnalyzer(Rules.Toolchain.GeneratorMissing)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.TchuEvent) is null)
            {
                return;
            }

            ConcurrentBag<ISymbol> waiting = [];
            ConcurrentBag<ISymbol> served = [];
            start.RegisterSymbolAction(symbol => Sort(symbol, waiting, served), SymbolKind.NamedType, SymbolKind.Method);
            start.RegisterCompilationEndAction(end =>
            {
                if (served.IsEmpty && end.Compilation.Assembly.FindAttribute(KnownNames.EventManifestAttribute) is null && First(waiting) is { } first)
                {
                    end.ReportDiagnostic(Diagnostic.Create(Rules.Toolchain.GeneratorMissing, first.Locations[0], first.Name));
                }
            });
        });
    }

    private static void Sort(SymbolAnalysisContext context, ConcurrentBag<ISymbol> waiting, ConcurrentBag<ISymbol> served)
    {
        bool isServed = context.Symbol is INamedTypeSymbol contract && !contract.GetTypeMembers(ContractNames.Codec).IsEmpty;
        bool needsCode = context.Symbol switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type => ContractAttributes.Of(type).Any()
                && ParsedContracts.Get(context.Compilation, type, context.CancellationToken).Contract is not null,
            IMethodSymbol method => method.FindAttribute(KnownNames.Subscribe) is { } subscribe
                && HandlerParser.Parse(method, subscribe, context.Compilation, context.CancellationToken) is not null,
            _ => false,
        };
        if (needsCode)
        {
            (isServed ? served : waiting).Add(context.Symbol);
        }
    }

    private static ISymbol? First(ConcurrentBag<ISymbol> symbols) => symbols
        .OrderBy(symbol => symbol.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(symbol => symbol.Locations[0].SourceSpan.Start)
        .FirstOrDefault();
}
