using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE1002: a pattern that breaks the grammar.</summary>
internal sealed class InvalidPatternAnalyzer() : TopicUseAnalyzer(Rules.Topics.InvalidPattern)
{
    /// <inheritdoc/>
    protected override TopicProblem? Check(TopicUse use, OperationAnalysisContext context)
    {
        if (!use.AllowsPattern || use.AllowsHandlerId || use.Operation.ConstantValue.Value is null || TopicGrammar.IsPattern(use.Text))
        {
            return null;
        }

        string mended = TopicText.MendPattern(use.Text);
        return new TopicProblem(mended, mended);
    }
}
