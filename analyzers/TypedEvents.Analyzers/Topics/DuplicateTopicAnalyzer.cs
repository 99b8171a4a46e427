using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Analyzers;

/// <summary>TE1005: a topic and version that two contracts declare. An error when their shapes differ, because no program with both starts; else a warning.</summary>
internal sealed class DuplicateTopicAnalyzer() : DeclaredTopicAnalyzer(Rules.Topics.DuplicateTopic)
{
    /// <inheritdoc/>
    protected override Diagnostic? Check(DeclaredTopic topic, TopicCatalogue catalogue, AttributeArgumentSyntax argument)
    {
        DeclaredTopic first = catalogue.FirstOfIdentity(topic);
        if (ReferenceEquals(first, topic))
        {
            return null;
        }

        string next = NextVersion(topic, catalogue).ToString(CultureInfo.InvariantCulture);
        bool isSameShape = catalogue.HaveSameShape(topic, first);
        return Diagnostic.Create(
            Rule,
            argument.GetLocation(),
            isSameShape ? DiagnosticSeverity.Warning : Rule.DefaultSeverity,
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Version, next),
            topic.DisplayName,
            first.DisplayName,
            topic.Topic,
            topic.Version,
            isSameShape ? "with the same shape: keep one of them" : $"so that no program with both starts: write 'Version = {next}' or another topic");
    }

    // The versions of several that are too many are dealt out in order, so that one fix at a time and all at once give the same.
    private static int NextVersion(DeclaredTopic topic, TopicCatalogue catalogue)
    {
        DeclaredTopic[] versions = [.. catalogue.Declared.Where(other => other.Kind == topic.Kind && other.Topic == topic.Topic)];
        int surplus = versions
            .TakeWhile(other => !ReferenceEquals(other, topic))
            .Count(other => !ReferenceEquals(catalogue.FirstOfIdentity(other), other));
        return versions.Max(other => other.Version) + 1 + surplus;
    }
}
