using System.Collections.Generic;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>What the manifest says about the earlier versions of an event.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Version">The version that they are made into, and from.</param>
/// <param name="Upcasts">The versions that it can be made from, ascending.</param>
/// <param name="Downcasts">The versions that it can be made into, ascending.</param>
internal sealed record HistoryRow(string Topic, int Version, EquatableArray<int> Upcasts, EquatableArray<int> Downcasts)
{
    /// <summary>The rows of all events that have such versions, in the order of the contracts.</summary>
    public static IEnumerable<HistoryRow> Create(IEnumerable<ContractRow> contracts, IEnumerable<EventHistory> histories) => contracts
        .Join(histories, row => row.MetadataName, history => history.MetadataName, (row, history) => new HistoryRow(row.Topic, row.Version, Versions(history.Upcasts), Versions(history.Downcasts)));

    private static EquatableArray<int> Versions(IEnumerable<VersionPath> paths) => paths.Select(path => path.Version).ToEquatableArray();
}
