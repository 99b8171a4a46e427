using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>TE2003: a change of a locked version that the mode allows although somebody cannot read it.</summary>
internal sealed class OneWayAnalyzer() : SchemaAnalyzer(Rules.Schema.OneWay)
{
    /// <inheritdoc/>
    protected override void Report(ContractComparison comparison, SymbolAnalysisContext context)
    {
        ImmutableDictionary<string, string?> properties = comparison.IsFormer || comparison.Breaking.Any()
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.MayRecord, "");
        foreach (SchemaChange change in comparison.OneWay)
        {
            Report(
                comparison,
                change.Path,
                context,
                properties.AddRange(comparison.Restorable(change)),
                change.Text,
                Consequence.Describe(comparison.Code.Version, change),
                comparison.Code.Version.Version + 1);
        }
    }
}
