using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Schema;

namespace TypedEvents.Analyzers;

/// <summary>TE2002: a change of a locked version that the mode does not allow.</summary>
internal sealed class BreakingAnalyzer() : SchemaAnalyzer(Rules.Schema.Breaking)
{
    /// <inheritdoc/>
    protected override void Report(ContractComparison comparison, SymbolAnalysisContext context)
    {
        foreach (SchemaChange change in comparison.Breaking)
        {
            Report(
                comparison,
                change.Path,
                context,
                Properties(comparison, change),
                change.Text,
                Consequence.Describe(comparison.Code.Version, change),
                Consequence.Advise(comparison.Code.Version, change));
        }
    }

    private static ImmutableDictionary<string, string?> Properties(ContractComparison comparison, SchemaChange change)
    {
        var properties = comparison.Restorable(change).ToBuilder();
        if (!comparison.IsFormer && comparison.Changes.All(other => other.Kind != SchemaChangeKind.Reused))
        {
            properties[FixProperties.MayRewrite] = "";
        }

        if (change is { Kind: SchemaChangeKind.Added, BreaksForward: false })
        {
            properties[FixProperties.IsNewAndRequired] = "";
            if (FirstValue.Of(comparison.Code.Version.Members[change.Path]) is { } value)
            {
                properties[FixProperties.Default] = value;
            }

            if (RenamedFrom(comparison, change) is { } before)
            {
                properties[FixProperties.WireName] = before;
            }
        }

        return properties.ToImmutable();
    }

    // One name gone and one come in a record, with nothing else different, is what a rename looks like.
    private static string? RenamedFrom(ContractComparison comparison, SchemaChange added)
    {
        string record = SchemaPath.RecordOf(added.Path);
        SchemaMember now = comparison.Code.Version.Members[added.Path];
        SchemaChange[] removed = [.. comparison.Changes.Where(change => change.Kind == SchemaChangeKind.Removed && SchemaPath.RecordOf(change.Path) == record)];
        bool isOnly = comparison.Changes.Count(change => change.Kind == SchemaChangeKind.Added && SchemaPath.RecordOf(change.Path) == record) == 1;
        return isOnly && removed is [{ Locked: { } before }] && before.Type == now.Type && before.Constraints.SequenceEqual(now.Constraints) ? before.Name : null;
    }
}
