using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>Compares each event and request with the lock.</summary>
internal abstract class SchemaAnalyzer(DiagnosticDescriptor rule) : RuleAnalyzer(rule)
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<INamedTypeSymbol, ContractComparison?>> Cache = new();

    /// <inheritdoc/>
    public sealed override void Register(AnalysisContext context)
    {
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.TchuEvent) is not null
                && ProjectSchema.Of(start.Options, start.CancellationToken) is { Lock: not null } project)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, project), SymbolKind.NamedType);
            }
        });
    }

    /// <summary>Reports what the rule is about.</summary>
    protected abstract void Report(ContractComparison comparison, SymbolAnalysisContext context);

    /// <summary>Reports at the member or record that a path leads to, or at the contract when that is declared elsewhere.</summary>
    protected void Report(ContractComparison comparison, string path, SymbolAnalysisContext context, ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        Location? location = comparison.Code.SymbolAt(path).Locations.FirstOrDefault(candidate => candidate.SourceTree is { } tree && context.Compilation.ContainsSyntaxTree(tree));
        ImmutableDictionary<string, string?> all = properties.Add(FixProperties.Contract, SymbolNames.MetadataName(comparison.Code.Type));
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, location ?? comparison.Code.Type.Locations[0], all, [comparison.Code.Version.Topic, comparison.Code.Version.Version, .. arguments]));
    }

    private void Analyze(SymbolAnalysisContext context, ProjectSchema project)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Enum || !ContractAttributes.Of(type).Any(attribute => ContractAttributes.KindOf(attribute) != ContractKind.Type))
        {
            return;
        }

        var comparisons = Cache.GetValue(context.Compilation, static _ => new(SymbolEqualityComparer.Default));
        if (!comparisons.TryGetValue(type, out ContractComparison? comparison))
        {
            CodeSchema? code = SchemaReader.Read(type, ParsedContracts.Get(context.Compilation, type, context.CancellationToken), context.CancellationToken);
            comparison = code is null ? null : new ContractComparison(code, project.Lock!.Find(code.Version.Key), project);
            comparisons.TryAdd(type, comparison);
        }

        if (comparison is null)
        {
            return;
        }

        Report(comparison, context);
        foreach (string former in comparison.Code.Version.IsRequest ? [] : FormerTopics.Of(context.Compilation, comparison.Code.Version.Topic, context.CancellationToken))
        {
            // What was locked under a former topic still comes, and is read by this record.
            CodeSchema renamed = comparison.Code with { Version = comparison.Code.Version with { Topic = former } };
            if (project.Lock!.Find(renamed.Version.Key) is { IsRemoved: false } locked)
            {
                Report(new ContractComparison(renamed, locked, project) { IsFormer = true }, context);
            }
        }
    }
}
