using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE1001: a topic that breaks the grammar.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidTopicAnalyzer() : ContractAnalyzer(ShapeProblemKind.InvalidTopic, Rules.Topics.InvalidTopic)
{
    /// <inheritdoc/>
    protected override object[]? Arguments(ContractProblem problem) =>
        problem.Attribute.ArgumentList is { Arguments.Count: > 0 } ? [problem.Problem.Detail, TopicText.Mend(problem.Problem.Detail, problem.Type.Name)] : null;

    /// <inheritdoc/>
    protected override Location Locate(ContractProblem problem) => problem.Attribute.ArgumentList!.Arguments[0].GetLocation();

    /// <inheritdoc/>
    protected override ImmutableDictionary<string, string?> Properties(object[] arguments) =>
        base.Properties(arguments).Add(FixProperties.Topic, (string)arguments[1]);
}
