using System;
using System.Globalization;
using System.Linq;

namespace TypedEvents.Quickstart.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    /// <summary>A row of the table: handled, retried, dead.</summary>
    public (long Handled, long Retried, long Dead) Row(string service)
    {
        string[] header = ["service", "handled", "retried", "dead"];
        string[] table = [.. Lines.SkipWhile(line => !Cells(line).SequenceEqual(header))];
        string[] cells = Cells(table.First(line => line.StartsWith(service + " ", StringComparison.Ordinal)));
        return (Number(cells[1]), Number(cells[2]), Number(cells[3]));
    }

    /// <summary>The line of totals.</summary>
    public string Totals => Lines.Single(line => line.StartsWith("events in ", StringComparison.Ordinal));

    private string[] Lines => Output.Split('\n');

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";

    private static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static long Number(string text) => long.Parse(text, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
