using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3001: a method with <c>[Subscribe]</c> that the generator leaves out.</summary>
internal sealed class HandlerShapeAnalyzer() : HandlerSignatureAnalyzer(Rules.Handlers.HandlerShape)
{
    /// <inheritdoc/>
    protected override void Analyze(SymbolAnalysisContext context, IMethodSymbol method, AttributeData subscribe)
    {
        if (HandlerParser.Parse(method, subscribe, context.Compilation, context.CancellationToken) is null
            && HandlerAdvice.Find(method, subscribe, context.Compilation, context.CancellationToken) is { } advice)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Handlers.HandlerShape, method.Locations[0], HandlerAccess.Hidden(method), HandlerText.Of(method), advice));
        }
    }
}
