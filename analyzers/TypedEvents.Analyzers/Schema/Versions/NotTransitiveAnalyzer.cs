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
            histories.TryGetValue(SymbolNames.MetadataName(newest.Type), out EventHistory? history);
            foreach (MissingWay missing in Transitivity.Missing(project.Lock ?? SchemaLock.Empty, newest.Topic, newest.Version, mode, Versions(history?.Upcasts), Versions(history?.Downcasts)))
            {
                ImmutableDictionary<string, string?> properties = missing.IsUp
                    ? MissingCaster.After(facts, CasterKind.Upcaster, [.. topic], missing.From)
                    : MissingCaster.After(facts, CasterKind.Downcaster, [.. topic], missing.To);
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.Schema.NotTransitive, newest.Type.Locations[0], properties, newest.Topic, newest.Version, mode, missing, missing.From, missing.To));
            }
        }
    }

    private static int[] Versions(EquatableArray<VersionPath>? paths) => [.. (paths ?? default).Select(path => path.Version)];
}
