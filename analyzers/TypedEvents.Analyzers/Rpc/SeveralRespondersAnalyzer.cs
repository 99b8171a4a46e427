using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE4007: two responders of a program for one request.</summary>
internal sealed class SeveralRespondersAnalyzer() : ProgramAnalyzer(Rules.Rpc.SeveralResponders)
{
    /// <inheritdoc/>
    protected override void Analyze(CompilationAnalysisContext context, ProgramHandlers handlers)
    {
        ProgramHandlers responders = handlers with
        {
            Own = [.. handlers.Own.Where(handler => handler.Model.Kind == HandlerKind.Responder)],
            Referenced = [.. handlers.Referenced.Where(row => row.IsResponder)],
        };
        foreach ((Location location, string name, (string Topic, int Version) request, string other) in Collisions.Find(
            responders, handler => (handler.Model.Subscription, handler.Model.Message!.Version), row => (row.Subscription, row.Version)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Rpc.SeveralResponders, location, name, request.Topic, Literals.Of(request.Version, null), other));
        }
    }
}
