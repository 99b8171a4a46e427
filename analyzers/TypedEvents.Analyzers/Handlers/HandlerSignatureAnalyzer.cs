using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Looks at the declaration of each method with <c>[Subscribe]</c>.</summary>
internal abstract class HandlerSignatureAnalyzer(DiagnosticDescriptor rule) : RuleAnalyzer(rule)
{
    /// <inheritdoc/>
    public sealed override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Subscribe) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.Method);
            }
        });
    }

    /// <summary>Reports what is wrong with one handler.</summary>
    protected abstract void Analyze(SymbolAnalysisContext context, IMethodSymbol method, AttributeData subscribe);

    private void Analyze(SymbolAnalysisContext context)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.FindAttribute(KnownNames.Subscribe) is { } subscribe)
        {
            Analyze(context, method, subscribe);
        }
    }
}
