using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE1004: a pattern that matches no declared event.</summary>
internal sealed class UnmatchedPatternAnalyzer() : TopicUseAnalyzer(Rules.Topics.UnmatchedPattern)
{
    /// <inheritdoc/>
    protected override TopicProblem? Check(TopicUse use, OperationAnalysisContext context)
    {
        bool isPattern = use.AllowsPattern && !use.AllowsHandlerId && !use.Declares && TopicGrammar.IsPattern(use.Text) && !TopicGrammar.IsTopic(use.Text);
        if (!isPattern || TopicPattern.IsOpen(use.Text) || use.IsOnBrokenHandler)
        {
            return null;
        }

        TopicCatalogue catalogue = TopicCatalogue.Get(context.Compilation, context.CancellationToken);
        if (catalogue.Declared.Count == 0 || catalogue.IsExternal(use.Text) || catalogue.Events.Any(topic => TopicPattern.Overlap(use.Text, topic)))
        {
            return null;
        }

        string? nearest = NearestTopic.OfPattern(use.Text, catalogue.Events);
        string advice = nearest is null ? "correct it." : $"did you mean '{nearest}'?";
        return new TopicProblem($"{advice} If others own its topics, write '[assembly: ExternalTopics(\"{use.Text}\")]'.", nearest) { MayBeExternal = true };
    }
}
