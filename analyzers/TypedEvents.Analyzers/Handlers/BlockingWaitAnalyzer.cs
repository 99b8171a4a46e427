using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Analyzers;

/// <summary>TE3005: a handler that blocks its thread until a task ends.</summary>
internal sealed class BlockingWaitAnalyzer() : HandlerBodyAnalyzer(Rules.Handlers.BlockingWait, [OperationKind.PropertyReference, OperationKind.Invocation])
{
    /// <inheritdoc/>
    protected override void Analyze(OperationAnalysisContext context, IMethodSymbol handler)
    {
        IOperation wait = context.Operation;
        string? advice = BlockingWaits.IsWaitAll(wait) ? "await Task.WhenAll(...)"
            : BlockingWaits.FindTask(wait) is { } task && !CompletedTasks.Contains(task, handler) ? "await " + HandlerText.Of(task.Syntax)
            : null;
        if (advice is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rules.Handlers.BlockingWait,
                wait.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(FixProperties.ReturnType, ReturnTypes.ForAsync(handler)),
                HandlerText.Of(wait.Syntax),
                advice));
        }
    }
}
