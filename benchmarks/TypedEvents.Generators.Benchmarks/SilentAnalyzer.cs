using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>Is called as one of ours is that runs so many rules, and does nothing: what remains is the host's own work.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SilentAnalyzer(int rules) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("BENCH", "Never reported", "Never reported", "Benchmarks", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        for (int i = 0; i < rules; i++)
        {
            context.RegisterCompilationStartAction(start =>
            {
                start.RegisterSymbolAction(_ => { }, SymbolKind.NamedType);
                start.RegisterOperationAction(_ => { }, OperationKind.Invocation);
            });
        }
    }
}
