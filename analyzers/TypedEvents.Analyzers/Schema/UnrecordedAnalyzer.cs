using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>TE2001: a version that the lock does not have, or a compatible change that it does not have yet.</summary>
internal sealed class UnrecordedAnalyzer() : SchemaAnalyzer(Rules.Schema.Unrecorded)
{
    /// <inheritdoc/>
    protected override void Report(ContractComparison comparison, SymbolAnalysisContext context)
    {
        bool isUnwanted = comparison is { Project.File: null } && comparison.Mode == Compatibility.None;
        if (!isUnwanted && comparison.IsUnrecorded && !comparison.Breaking.Any() && !comparison.OneWay.Any())
        {
            Report(comparison, SchemaPath.Root, context, ImmutableDictionary<string, string?>.Empty.Add(FixProperties.MayRecord, ""), Describe(comparison));
        }
    }

    private static string Describe(ContractComparison comparison) => comparison switch
    {
        { Locked: null } => "is not locked, so that nobody notices when a change of it breaks its consumers",
        { Changes.Count: 0 } => "is described by other lines now",
        _ => $"changed, compatibly ({string.Join("; ", comparison.Changes.Select(change => change.Text))})",
    };
}
