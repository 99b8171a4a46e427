using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Looks at what methods with <c>[Subscribe]</c> do, in their lambdas and local functions too.</summary>
internal abstract class HandlerBodyAnalyzer(DiagnosticDescriptor rule, ImmutableArray<OperationKind> kinds) : RuleAnalyzer(rule)
{
    /// <inheritdoc/>
    public sealed override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.Subscribe) is not null)
            {
                start.RegisterOperationAction(Analyze, kinds);
            }
        });
    }

    /// <summary>Reports what is wrong with one operation of a handler.</summary>
    protected abstract void Analyze(OperationAnalysisContext context, IMethodSymbol handler);

    private void Analyze(OperationAnalysisContext context)
    {
        if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && method.FindAttribute(KnownNames.Subscribe) is not null)
        {
            Analyze(context, method);
        }
    }
}
