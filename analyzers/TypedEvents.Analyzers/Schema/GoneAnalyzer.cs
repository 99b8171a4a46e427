using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>TE2005: a version that is locked, not marked as removed, and declared nowhere in the project.</summary>
internal sealed class GoneAnalyzer() : RuleAnalyzer(Rules.Schema.Gone)
{
    /// <inheritdoc/>
    public override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (ProjectSchema.Of(start.Options, start.CancellationToken) is not { File: not null, Lock: { } locked } project)
            {
                return;
            }

            ConcurrentDictionary<(string Topic, int Version, bool IsRequest), INamedTypeSymbol> declared = new();
            start.RegisterSymbolAction(symbol => Collect((INamedTypeSymbol)symbol.Symbol, declared), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                AddFormer(declared, end);
                foreach (SchemaVersion version in locked.Versions.Where(version => !version.IsRemoved && !declared.ContainsKey(version.Key)))
                {
                    Report(end, version, SiblingOf(version, declared), project.File);
                }
            });
        });
    }

    private static void Collect(INamedTypeSymbol type, ConcurrentDictionary<(string Topic, int Version, bool IsRequest), INamedTypeSymbol> declared)
    {
        foreach (AttributeData attribute in ContractAttributes.Of(type))
        {
            if (ContractAttributes.KindOf(attribute) is { } kind and not ContractKind.Type && attribute.FirstText() is { } topic)
            {
                declared.TryAdd((topic, attribute.Named<int>("Version") ?? 1, kind == ContractKind.Request), type);
            }
        }
    }

    /// <summary>A renamed event is still consumed on the topics that it had, in every version of the topic.</summary>
    private static void AddFormer(ConcurrentDictionary<(string Topic, int Version, bool IsRequest), INamedTypeSymbol> declared, CompilationAnalysisContext context)
    {
        foreach (var version in declared.Where(version => !version.Key.IsRequest).ToArray())
        {
            foreach (string former in FormerTopics.Of(context.Compilation, version.Key.Topic, context.CancellationToken))
            {
                declared.TryAdd((former, version.Key.Version, false), version.Value);
            }
        }
    }

    private static void Report(CompilationAnalysisContext context, SchemaVersion version, INamedTypeSymbol? sibling, AdditionalText file)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Locked, version.Lines().First());
        if (sibling is not null && ContractAttributes.Of(sibling).Any(attribute => attribute.FirstText() == version.Topic))
        {
            properties = properties.Add(FixProperties.Contract, SymbolNames.MetadataName(sibling));
        }

        string head = (version with { IsRemoved = true }).Lines().First();
        context.ReportDiagnostic(Diagnostic.Create(
            Rules.Schema.Gone, sibling?.Locations[0] ?? LineOf(version, file, context), properties, version.Topic, version.Version, head));
    }

    /// <summary>Another version of the same topic, where fixes can be offered.</summary>
    private static INamedTypeSymbol? SiblingOf(SchemaVersion version, ConcurrentDictionary<(string Topic, int Version, bool IsRequest), INamedTypeSymbol> declared) => declared
        .Where(pair => pair.Key.Topic == version.Topic && pair.Key.IsRequest == version.IsRequest)
        .OrderByDescending(pair => pair.Key.Version)
        .Select(pair => pair.Value)
        .FirstOrDefault();

    private static Location LineOf(SchemaVersion version, AdditionalText file, CompilationAnalysisContext context)
    {
        SourceText text = file.GetText(context.CancellationToken)!;
        TextLine line = text.Lines.FirstOrDefault(candidate => candidate.ToString().Trim() == version.Lines().First());
        return Location.Create(file.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));
    }
}
