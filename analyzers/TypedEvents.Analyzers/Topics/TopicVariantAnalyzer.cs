using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Analyzers;

/// <summary>TE1006: a topic that only case or separators keep apart from another one.</summary>
internal sealed class TopicVariantAnalyzer() : DeclaredTopicAnalyzer(Rules.Topics.TopicVariant)
{
    /// <inheritdoc/>
    protected override Diagnostic? Check(DeclaredTopic topic, TopicCatalogue catalogue, AttributeArgumentSyntax argument)
    {
        DeclaredTopic first = catalogue.FirstVariant(topic);
        return first.Topic == topic.Topic
            ? null
            : Diagnostic.Create(
                Rule,
                argument.GetLocation(),
                argument.Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax ? [argument.Expression.GetLocation()] : [],
                ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Topic, first.Topic),
                topic.Topic,
                first.Topic,
                first.DisplayName);
    }
}
