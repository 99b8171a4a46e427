using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Reports why the generator leaves a method with <c>[Upcaster]</c> or <c>[Downcaster]</c> out. It decides by the same parser.</summary>
internal abstract class CasterAnalyzer(DiagnosticDescriptor rule) : RuleAnalyzer(rule)
{
    /// <inheritdoc/>
    public sealed override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Upcaster) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.Method);
            }
        });
    }

    /// <summary>The message's arguments after the name of the method; null when the problem is not this rule's.</summary>
    protected abstract object[]? Arguments(IMethodSymbol method, CasterKind kind, CasterProblem problem);

    /// <summary>What the fix needs to know.</summary>
    protected virtual ImmutableDictionary<string, string?> Properties(IMethodSymbol method, CasterKind kind) => ImmutableDictionary<string, string?>.Empty;

    private void Analyze(SymbolAnalysisContext context)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        foreach (CasterKind kind in CasterFacts.KindsOf(method))
        {
            if (!CasterFacts.IsLeftToTheCompiler(method)
                && CasterParser.Parse(method, kind, context.Compilation, context.CancellationToken).Problem is { } problem
                && Arguments(method, kind, problem) is { } arguments)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, method.Locations[0], Properties(method, kind), [CasterFacts.NameOf(method), .. arguments]));
            }
        }
    }
}
