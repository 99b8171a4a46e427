using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE3001: a method with <c>[Subscribe]</c> that the generator leaves out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HandlerShapeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Handlers.HandlerShape];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
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

    private static void Analyze(SymbolAnalysisContext context)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.FindAttribute(KnownNames.Subscribe) is { } subscribe
            && HandlerParser.Parse(method, subscribe, context.Compilation, context.CancellationToken) is null
            && HandlerAdvice.Find(method, subscribe, context.Compilation, context.CancellationToken) is { } advice)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Handlers.HandlerShape, method.Locations[0], $"{method.ContainingType.Name}.{method.Name}", advice));
        }
    }
}
