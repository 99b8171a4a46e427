using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using TypedEvents.RabbitMq.Benchmarks.Measuring;
using TypedEvents.RabbitMq.Benchmarks.Peers;

namespace TypedEvents.RabbitMq.Benchmarks.Runs;

/// <summary>The medians of one scenario as a table of Markdown: a row for every metric, a column for every peer and for every ratio of two.</summary>
internal sealed class ReportTable(string title)
{
    private const string Nothing = "–";

    /// <summary>A measurement on one line.</summary>
    public static string Line(Measurement measurement) =>
        string.Join(", ", Metric.All.Where(metric => metric.Read(measurement) is not null).Select(metric => $"{Number(metric.Read(measurement), metric.Format)} {metric.Name}"));

    public string Write(IReadOnlyList<string> peers, Func<string, IReadOnlyList<Measurement>> results)
    {
        (string Peer, string To)[] ratios = [.. peers.SelectMany((peer, i) => peers.Take(i).Select(to => (peer, to)))];
        StringBuilder table = new();
        Row(table, title, [.. peers.Select(PeerNames.Title), .. ratios.Select(ratio => $"{PeerNames.Title(ratio.Peer)} to {PeerNames.Title(ratio.To)}")]);
        table.Append("|---|").AppendJoin("", Enumerable.Repeat("---:|", peers.Count + ratios.Length)).Append('\n');
        foreach (Metric metric in Metric.All)
        {
            Dictionary<string, double?> medians = peers.ToDictionary(peer => peer, peer => metric.Median(results(peer)));
            if (medians.Values.Any(median => median is not null))
            {
                IEnumerable<string> values = peers.Select(peer => Number(medians[peer], metric.Format));
                Row(table, metric.Name, [.. values, .. ratios.Select(ratio => Number(medians[ratio.Peer] / medians[ratio.To], "N2"))]);
            }
        }

        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells.Prepend(name)).Append(" |\n");

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? Nothing;
}
