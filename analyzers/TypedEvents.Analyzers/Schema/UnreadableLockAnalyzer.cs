using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.Analyzers;

/// <summary>TE2004: a lock that cannot be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnreadableLockAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rules.Schema.UnreadableLock];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!ProjectSchema.IsLock(context.AdditionalFile)
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text
            || new LockText(text.ToString()).Problem is not { } problem)
        {
            return;
        }

        TextLine line = text.Lines[problem.Line - 1];
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.Schema.UnreadableLock, Location.Create(context.AdditionalFile.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span)), problem.Message));
    }
}
