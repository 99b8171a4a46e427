using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Generators.Tests.Harness;

/// <summary>A small analyzer to test the harness with: classes start with a capital letter; one called Throw is too much for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NameAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "TEST1";

    private static readonly DiagnosticDescriptor Rule = new(
        Id, "Name", "'{0}' starts with a small letter", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol.Name == "Throw")
                {
                    throw new InvalidOperationException("boom");
                }

                if (char.IsLower(symbol.Symbol.Name[0]))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0], symbol.Symbol.Name));
                }
            },
            SymbolKind.NamedType);
    }
}
