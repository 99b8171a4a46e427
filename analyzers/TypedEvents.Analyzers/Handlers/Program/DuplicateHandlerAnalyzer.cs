using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers;

/// <summary>TE3007: two handlers of a program with one id.</summary>
internal sealed class DuplicateHandlerAnalyzer() : ProgramAnalyzer(Rules.Handlers.DuplicateHandler)
{
    /// <inheritdoc/>
    protected override void Analyze(CompilationAnalysisContext context, ProgramHandlers handlers)
    {
        foreach ((Location location, string name, string id, string other) in Collisions.Find(handlers, handler => handler.Model.Id, row => row.HandlerId))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Handlers.DuplicateHandler, location, name, id, other));
        }
    }
}
