using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3008: an event context that is still held when its handler has ended.</summary>
internal sealed class ContextKeptAnalyzer() : HandlerBodyAnalyzer(Rules.Handlers.ContextKept, [OperationKind.ParameterReference])
{
    /// <inheritdoc/>
    protected override void Analyze(OperationAnalysisContext context, IMethodSymbol handler)
    {
        IParameterReferenceOperation reference = (IParameterReferenceOperation)context.Operation;
        if (reference.Parameter.Type.Is(KnownNames.EventContext)
            && SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol, handler)
            && Lifetimes.Outlives(reference))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Handlers.ContextKept, reference.Syntax.GetLocation(), reference.Parameter.Name, HandlerText.Of(handler)));
        }
    }
}
