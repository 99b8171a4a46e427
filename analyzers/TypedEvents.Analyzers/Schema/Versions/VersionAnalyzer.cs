using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Reports what only all versions and casters of a project together show.</summary>
internal abstract class VersionAnalyzer(DiagnosticDescriptor rule) : RuleAnalyzer(rule)
{
    /// <inheritdoc/>
    public sealed override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Upcaster) is null)
            {
                return;
            }

            VersionFacts facts = new();
            start.RegisterSymbolAction(symbol => facts.AddType((INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
            start.RegisterSymbolAction(symbol => facts.AddMethod((IMethodSymbol)symbol.Symbol, symbol.Compilation, symbol.CancellationToken), SymbolKind.Method);
            start.RegisterCompilationEndAction(end => Analyze(facts, end));
        });
    }

    /// <summary>Reports.</summary>
    protected abstract void Analyze(VersionFacts facts, CompilationAnalysisContext context);
}
