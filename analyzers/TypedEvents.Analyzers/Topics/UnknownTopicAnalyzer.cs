using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE1003: a topic that nothing declares.</summary>
internal sealed class UnknownTopicAnalyzer() : TopicUseAnalyzer(Rules.Topics.UnknownTopic)
{
    /// <inheritdoc/>
    protected override TopicProblem? Check(TopicUse use, OperationAnalysisContext context)
    {
        if (use.Declares || use.Text.Length == 0 || use.IsOnBrokenHandler)
        {
            return null;
        }

        TopicCatalogue catalogue = TopicCatalogue.Get(context.Compilation, context.CancellationToken);
        return use.AllowsHandlerId ? CheckHandlerKey(use.Text, catalogue) : TopicGrammar.IsTopic(use.Text) ? CheckTopic(use, catalogue) : null;
    }

    // A program without contracts works on the topics of others only: nothing can be said about them.
    private static TopicProblem? CheckTopic(TopicUse use, TopicCatalogue catalogue)
    {
        if (catalogue.Declared.Count == 0 || catalogue.IsEvent(use.Text) || catalogue.IsExternal(use.Text))
        {
            return null;
        }

        if (catalogue.IsRequest(use.Text))
        {
            return use.AllowsPattern
                ? new TopicProblem("it is a request, which patterns never receive: answer it in a method with '[Subscribe]' that takes the request", null)
                : null;
        }

        string? nearest = NearestTopic.Of(use.Text, use.AllowsPattern ? catalogue.Events : catalogue.Events.Concat(catalogue.Requests));
        string advice = nearest is null ? $"declare a record with '[TchuEvent(\"{use.Text}\")]'." : $"did you mean '{nearest}'?";
        return new TopicProblem($"{advice} If others own it, write '[assembly: ExternalTopics(\"{use.Text}\")]'.", nearest) { MayBeExternal = true };
    }

    // Which handlers there are is settled at start, which fails on a stranger. Only what is nearly one is known to be wrong here.
    private static TopicProblem? CheckHandlerKey(string key, TopicCatalogue catalogue)
    {
        if (catalogue.IsExternal(key))
        {
            return null;
        }

        string[] known = [.. catalogue.HandlerKeys, .. catalogue.Events, .. catalogue.Requests];
        return !known.Contains(key) && NearestTopic.Of(key, known) is { } nearest ? new TopicProblem($"did you mean '{nearest}'?", nearest) : null;
    }
}
