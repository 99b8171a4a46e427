using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3002: a method that could be a handler but is not subscribed.</summary>
/// <remarks>What the method does is read from what is written: an analyzer that waits for the operations of a symbol has the compiler bind the whole
/// project after every edit.</remarks>
internal sealed class MissingSubscribeAnalyzer() : RuleAnalyzer(Rules.Handlers.MissingSubscribe)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Subscribe) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (IMethodSymbol method in HandlerCandidates.Of((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Handlers.MissingSubscribe, method.Locations[0], HandlerText.Of(method), method.Parameters[0].Type.Name));
        }
    }
}
