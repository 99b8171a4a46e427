using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE1001: a topic that breaks the grammar.</summary>
internal sealed class InvalidTopicAnalyzer() : TopicUseAnalyzer(Rules.Topics.InvalidTopic)
{
    /// <inheritdoc/>
    protected override TopicProblem? Check(TopicUse use, OperationAnalysisContext context)
    {
        bool isElsewhere = use.AllowsPattern || use.AllowsHandlerId || (use.Operation.ConstantValue.Value is null && !use.Declares);
        if (isElsewhere || TopicGrammar.IsTopic(use.Text))
        {
            return null;
        }

        string mended = TopicText.Mend(use.Text, use.Owner is INamedTypeSymbol contract ? contract.Name : use.Parameter.Name);
        return new TopicProblem(mended, mended);
    }
}
