using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>TE2006: a value of the property <c>TypedEventsCompatibility</c> that is no mode.</summary>
internal sealed class UnknownCompatibilityAnalyzer() : RuleAnalyzer(Rules.Schema.UnknownCompatibility)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
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
