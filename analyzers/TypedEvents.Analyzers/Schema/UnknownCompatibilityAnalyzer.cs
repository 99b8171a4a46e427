using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>TE2006: a value of the property <c>TypedEventsCompatibility</c> that is no mode.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownCompatibilityAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Schema.UnknownCompatibility];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(compilation =>
        {
            ProjectSchema project = ProjectSchema.Of(compilation.Options, compilation.CancellationToken);
            if (compilation.Compilation.GetTypeByMetadataName(KnownNames.TchuEvent) is not null && Compatibility.Parse(project.ModeText) is null)
            {
                compilation.ReportDiagnostic(Diagnostic.Create(Rules.Schema.UnknownCompatibility, Location.None, project.ModeText, Compatibility.Names));
            }
        });
    }
}
