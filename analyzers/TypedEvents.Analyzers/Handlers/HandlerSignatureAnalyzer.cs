using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Looks at the declaration of each method with <c>[Subscribe]</c>.</summary>
internal abstract class HandlerSignatureAnalyzer(DiagnosticDescriptor rule) : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [rule];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
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
