using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>TE2025: an older version from which the chain of upcasters does not go on, in a topic that has upcasters, or of which only the newest version is handled.</summary>
internal sealed class VersionDeadEndAnalyzer() : VersionAnalyzer(Rules.Versions.VersionDeadEnd)
{
    /// <inheritdoc/>
    protected override void Analyze(VersionFacts facts, CompilationAnalysisContext context)
    {
        CasterModel[] upcasters = [.. facts.Casters.Select(caster => caster.Model).Where(caster => caster.Kind == CasterKind.Upcaster)];
        HashSet<string> left = [.. upcasters.Select(caster => caster.From.MetadataName)];
        foreach (IGrouping<string, DeclaredVersion> topic in facts.Versions.GroupBy(version => version.Topic, StringComparer.Ordinal))
        {
            int newest = topic.Max(version => version.Version);
            bool hasUpcasters = upcasters.Any(caster => caster.Topic == topic.Key);
            bool isHandled = topic.Any(version => version.Version == newest && facts.IsHandled(version.Type));
            foreach (DeclaredVersion version in topic.Where(version => version.Version < newest))
            {
                bool isExpected = hasUpcasters || (isHandled && !facts.IsHandled(version.Type));
                if (isExpected && !left.Contains(SymbolNames.MetadataName(version.Type)) && !facts.HasRefused(CasterKind.Upcaster, version.Type))
                {
                    INamedTypeSymbol next = topic.First(candidate => candidate.Version > version.Version).Type;
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rules.Versions.VersionDeadEnd,
                        version.Type.Locations[0],
                        MissingCaster.Properties(CasterKind.Upcaster, version.Type, next),
                        version.Type.Name,
                        version.Version,
                        version.Topic,
                        newest,
                        next.Name));
                }
            }
        }

        AnalyzeReferenced(facts, context);
    }

    /// <summary>Who handles the newest version of a reference gets older ones through the upcasters of that reference only.</summary>
    private static void AnalyzeReferenced(VersionFacts facts, CompilationAnalysisContext context)
    {
        HashSet<string> handled = [.. facts.Handlers.Select(handler => handler.Parameters[0].Type).OfType<INamedTypeSymbol>().Select(SymbolNames.MetadataName)];
        ReferencedVersions? referenced = null;
        foreach (IMethodSymbol handler in facts.Handlers)
        {
            ITypeSymbol newest = handler.Parameters[0].Type;
            if (SymbolEqualityComparer.Default.Equals(newest.ContainingAssembly, context.Compilation.Assembly))
            {
                continue;
            }

            referenced ??= new ReferencedVersions(context.Compilation, context.CancellationToken);
            foreach ((DeclaredTopic older, DeclaredTopic next) in referenced.DeadEnds(newest).Where(end => !handled.Contains(end.Older.TypeName)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.Versions.VersionDeadEnd, handler.Locations[0], older.DisplayName, older.Version, older.Topic, CasterFacts.VersionOf(CasterFacts.EventAttribute(newest)!), next.DisplayName));
            }
        }
    }
}
