using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Analyzers;

/// <summary>TE2004: a lock that cannot be read.</summary>
internal sealed class UnreadableLockAnalyzer() : RuleAnalyzer(Rules.Schema.UnreadableLock)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!ProjectSchema.IsLock(context.AdditionalFile)
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text
            || LockText.Of(text).Problem is not { } problem)
        {
            return;
        }

        TextLine line = text.Lines[problem.Line - 1];
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.Schema.UnreadableLock, Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span)), problem.Message));
    }
}
