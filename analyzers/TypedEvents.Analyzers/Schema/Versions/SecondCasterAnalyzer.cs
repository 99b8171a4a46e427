using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE2023: two upcasters from one version, or two downcasters to one.</summary>
internal sealed class SecondCasterAnalyzer() : VersionAnalyzer(Rules.Versions.SecondCaster)
{
    /// <inheritdoc/>
    protected override void Analyze(VersionFacts facts, CompilationAnalysisContext context)
    {
        foreach (IEnumerable<DeclaredCaster> ways in facts.Casters.GroupBy(caster => (caster.Model.Kind, VersionGraph.Older(caster.Model).MetadataName)))
        {
            DeclaredCaster first = ways.First();
            foreach (DeclaredCaster second in ways.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.Versions.SecondCaster,
                    second.Method.Locations[0],
                    CasterFacts.NameOf(second.Method),
                    second.Model.Kind == CasterKind.Upcaster ? "from" : "to",
                    VersionGraph.Older(second.Model).Version,
                    second.Model.Topic,
                    CasterFacts.NameOf(first.Method)));
            }
        }
    }
}
