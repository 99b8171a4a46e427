using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE2027: a former topic that another event has, or had too.</summary>
internal sealed class FormerTopicTakenAnalyzer() : VersionAnalyzer(Rules.Versions.FormerTopicTaken)
{
    /// <inheritdoc/>
    protected override void Analyze(VersionFacts facts, CompilationAnalysisContext context)
    {
        DeclaredVersion[] versions = [.. facts.Versions];
        Dictionary<string, DeclaredVersion> former = new(StringComparer.Ordinal);
        foreach (DeclaredVersion version in versions)
        {
            if (version.Type.FindAttribute(KnownNames.FormerTopics) is not { } attribute)
            {
                continue;
            }

            foreach ((string topic, Location location) in FormerTopicSyntax.Find(attribute, context.CancellationToken).Where(found => found.Topic != version.Topic))
            {
                INamedTypeSymbol? owner = Array.Find(versions, other => other.Topic == topic)?.Type;
                if (owner is null && former.TryGetValue(topic, out DeclaredVersion? rival) && rival.Topic != version.Topic)
                {
                    owner = rival.Type;
                }

                former[topic] = version;
                if (owner is not null)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rules.Versions.FormerTopicTaken, location, topic, version.Type.Name, owner.Name));
                }
            }
        }
    }
}
