using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Generators;

/// <summary>What the manifest says about the versions that casters connect.</summary>
internal static class HistoryRows
{
    /// <summary>A line of <see cref="ManifestText"/> for each two versions, in the order of the contracts.</summary>
    public static IEnumerable<string> Of(IEnumerable<ContractRow> contracts, IEnumerable<EventHistory> histories) => contracts
        .Join(histories, row => row.MetadataName, history => history.MetadataName, Of)
        .SelectMany(lines => lines);

    private static IEnumerable<string> Of(ContractRow newest, EventHistory history) =>
    [
        .. history.Upcasts.Select(path => ManifestText.Row("up", newest.Topic, Text(path.Version), Text(newest.Version))),
        .. history.Downcasts.Select(path => ManifestText.Row("down", newest.Topic, Text(newest.Version), Text(path.Version))),
    ];

    private static string Text(int version) => version.ToString(CultureInfo.InvariantCulture);
}
