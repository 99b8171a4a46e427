using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>TE2008: under a transitive mode, a program that answers the newest version of a request and not an earlier one.</summary>
internal sealed class UnansweredVersionAnalyzer() : ProgramAnalyzer(Rules.Schema.UnansweredVersion)
{
    /// <inheritdoc/>
    protected override void Analyze(CompilationAnalysisContext context, ProgramHandlers handlers)
    {
        HashSet<(string Topic, int Version)> answered =
        [
            .. handlers.Own.Where(IsResponder).Select(handler => (handler.Model.Subscription, handler.Model.Message!.Version)),
            .. handlers.Referenced.Where(row => row.IsResponder).Select(row => (row.Subscription, row.Version)),
        ];
        Compatibility project = ProjectSchema.Of(context.Options, context.CancellationToken).Mode;
        foreach (LocatedHandler responder in handlers.Own.Where(IsResponder))
        {
            // A reply travels the other way: what callers of earlier versions are owed is an answer, and they read it in the version that they asked in.
            Compatibility mode = SchemaModes.Parse(responder.Method.Parameters[0].Type.FindAttribute(KnownNames.TchuRpc)?.Named<int>("Compatibility") ?? 0) ?? project;
            if (mode is { Backward: true, IsTransitive: true })
            {
                Report(context, responder, mode, answered);
            }
        }
    }

    private static bool IsResponder(LocatedHandler handler) => handler.Model is { Kind: HandlerKind.Responder, Message: not null };

    private static void Report(CompilationAnalysisContext context, LocatedHandler responder, Compatibility mode, HashSet<(string Topic, int Version)> answered)
    {
        string topic = responder.Model.Subscription;
        int newest = responder.Model.Message!.Version;
        int[] versions =
        [
            .. TopicCatalogue.Get(context.Compilation, context.CancellationToken).Declared
                .Where(declared => declared.Kind == ContractKind.Request && declared.Topic == topic)
                .Select(declared => declared.Version)
                .Distinct()
                .OrderBy(version => version),
        ];
        foreach (int earlier in versions.Where(version => version < newest && newest == versions.Last() && !answered.Contains((topic, version))))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.Schema.UnansweredVersion, responder.Method.Locations[0], topic, newest, mode, earlier));
        }
    }
}
