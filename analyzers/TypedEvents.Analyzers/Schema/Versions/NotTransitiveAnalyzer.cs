using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>TE2007: under a transitive mode, a locked version that no casters connect with the newest one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NotTransitiveAnalyzer() : VersionAnalyzer(Rules.Schema.NotTransitive)
{
    /// <inheritdoc/>
    protected override void Analyze(VersionFacts facts, CompilationAnalysisContext context)
    {
        ProjectSchema project = ProjectSchema.Of(context.Options, context.CancellationToken);
        Dictionary<string, EventHistory> histories = new VersionGraph(facts.Casters.Select(caster => caster.Model)).Histories().ToDictionary(history => history.MetadataName, StringComparer.Ordinal);
        foreach (IGrouping<string, DeclaredVersion> topic in facts.Versions.GroupBy(version => version.Topic, StringComparer.Ordinal))
        {
            DeclaredVersion newest = topic.Last();
            Compatibility mode = SchemaModes.Parse(CasterFacts.EventAttribute(newest.Type)?.Named<int>("Compatibility") ?? 0) ?? project.Mode;
            if (!mode.IsTransitive)
            {
                continue;
            }

            histories.TryGetValue(SymbolNames.MetadataName(newest.Type), out EventHistory? history);
            foreach (SchemaVersion earlier in project.Lock?.Versions.Where(version => IsEarlier(version, newest)) ?? [])
            {
                if (mode.Backward && history?.Upcasts.Any(path => path.Version == earlier.Version) is not true)
                {
                    Report(context, newest, mode, "[Upcaster] methods lead", earlier.Version, newest.Version, MissingUpcaster.After(facts, [.. topic], earlier.Version));
                }

                if (mode.Forward && history?.Downcasts.Any(path => path.Version == earlier.Version) is not true)
                {
                    Report(context, newest, mode, "[Downcaster] methods lead", newest.Version, earlier.Version, ImmutableDictionary<string, string?>.Empty);
                }
            }
        }
    }

    private static bool IsEarlier(SchemaVersion version, DeclaredVersion newest) =>
        version is { IsRequest: false, IsRemoved: false } && version.Topic == newest.Topic && version.Version < newest.Version;

    private static void Report(CompilationAnalysisContext context, DeclaredVersion newest, Compatibility mode, string missing, int from, int to, ImmutableDictionary<string, string?> properties) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.Schema.NotTransitive, newest.Type.Locations[0], properties, newest.Topic, newest.Version, mode, missing, from, to));
}
