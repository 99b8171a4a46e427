using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>TE2024: an upcaster over a version that is not declared, and not marked as removed either.</summary>
internal sealed class VersionGapAnalyzer() : VersionAnalyzer(Rules.Versions.VersionGap)
{
    /// <inheritdoc/>
    protected override void Analyze(VersionFacts facts, CompilationAnalysisContext context)
    {
        SchemaLock locked = ProjectSchema.Of(context.Options, context.CancellationToken).Lock ?? SchemaLock.Empty;
        HashSet<(string Topic, int Version)> known =
        [
            .. facts.Versions.Select(version => (version.Topic, version.Version)),
            .. locked.Versions.Where(version => version is { IsRequest: false, IsRemoved: true }).Select(version => (version.Topic, version.Version)),
        ];
        foreach (DeclaredCaster caster in facts.Casters)
        {
            // Records of referenced projects are known by what leads from them.
            known.Add((caster.Model.Topic, caster.Model.From.Version));
        }

        foreach (DeclaredCaster caster in facts.Casters.Where(caster => caster.Model.Kind == CasterKind.Upcaster))
        {
            int gap = caster.Model.From.Version + 1;
            while (known.Contains((caster.Model.Topic, gap)))
            {
                gap++;
            }

            if (gap < caster.Model.To.Version && known.Add((caster.Model.Topic, gap)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.Versions.VersionGap,
                    caster.Method.Locations[0],
                    Properties(locked, caster.Model, gap),
                    CasterFacts.NameOf(caster.Method),
                    caster.Model.Topic,
                    caster.Model.From.Version,
                    caster.Model.To.Version,
                    gap));
            }
        }
    }

    /// <summary>The version as it is locked, to be declared again beside the one that the upcaster returns.</summary>
    private static ImmutableDictionary<string, string?> Properties(SchemaLock locked, CasterModel caster, int gap) =>
        locked.Find((caster.Topic, gap, false)) is { } version
            ? ImmutableDictionary<string, string?>.Empty
                .Add(FixProperties.Contract, caster.To.MetadataName)
                .Add(FixProperties.Locked, version.Lines().First())
            : ImmutableDictionary<string, string?>.Empty;
}
