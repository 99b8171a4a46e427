using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE2026: a former topic that is none.</summary>
internal sealed class FormerTopicShapeAnalyzer() : RuleAnalyzer(Rules.Versions.FormerTopicShape)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.FormerTopics) is not null)
            {
                start.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol.FindAttribute(KnownNames.FormerTopics) is not { } attribute)
        {
            return;
        }

        AttributeData? contract = CasterFacts.EventAttribute((INamedTypeSymbol)context.Symbol);
        HashSet<string> seen = [];
        foreach ((string topic, Location location) in FormerTopicSyntax.Find(attribute, context.CancellationToken))
        {
            if (Advise(topic, contract, context.Symbol.Name, seen) is { } advice)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rules.Versions.FormerTopicShape, location, Properties(topic, context.Symbol.Name), topic, context.Symbol.Name, advice));
                if (contract is null)
                {
                    return;
                }
            }
        }
    }

    private static ImmutableDictionary<string, string?> Properties(string topic, string name) => TopicGrammar.IsTopic(topic)
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Topic, TopicText.Mend(topic, name));

    private static string? Advise(string topic, AttributeData? contract, string name, HashSet<string> seen) =>
        contract is null ? "only a record with '[TchuEvent]' has former topics"
        : !TopicGrammar.IsTopic(topic) ? $"it is not a topic, which is words of letters, digits, '_' and '-', joined by dots, at most 255 bytes: write '{TopicText.Mend(topic, name)}'"
        : topic == CasterFacts.TopicOf(contract) ? "it is its topic now, so take it out"
        : !seen.Add(topic) ? "it is there twice, so take it out once"
        : null;
}
