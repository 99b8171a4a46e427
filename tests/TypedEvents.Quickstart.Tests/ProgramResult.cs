using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Quickstart.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The line of totals.</summary>
    public string Totals => Lines.Single(line => line.StartsWith("events in ", StringComparison.Ordinal));

    /// <summary>The process of each service.</summary>
    public IReadOnlyList<int> Processes =>
    [
        .. ServiceLines.Select(line => int.Parse(Cells(line)[1], CultureInfo.InvariantCulture)),
    ];

    /// <summary>The output without what differs from run to run: processes and time.</summary>
    public IEnumerable<string> Report =>
    [
        .. Lines.Except(ServiceLines).Where(line => !line.StartsWith("time ", StringComparison.Ordinal)),
        .. ServiceLines.Select(line => string.Join(' ', Cells(line).Where((_, cell) => cell != 1))),
    ];

    private string[] Lines => Output.Split('\n');

    private IEnumerable<string> ServiceLines => Lines.SkipWhile(line => !Cells(line).Contains("subscribed")).Skip(1).TakeWhile(line => line.Length > 0);

    /// <summary>A row of the table: handled, retried, dead.</summary>
    public (long Handled, long Retried, long Dead) Row(string service)
    {
        string[] header = ["service", "handled", "retried", "dead"];
        string[] table = [.. Lines.SkipWhile(line => !Cells(line).SequenceEqual(header))];
        string[] cells = Cells(table.First(line => line.StartsWith(service + " ", StringComparison.Ordinal)));
        return (Number(cells[1]), Number(cells[2]), Number(cells[3]));
    }

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";

    private static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static long Number(string text) => long.Parse(text, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
