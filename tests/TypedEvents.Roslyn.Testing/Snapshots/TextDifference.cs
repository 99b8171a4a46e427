using System.Linq;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Shows where two texts differ.</summary>
public static class TextDifference
{
    private const int Context = 3;
    private const int MaxLines = 40;

    /// <summary>The lines around the first difference, marked with <c>-</c> (expected) and <c>+</c> (actual).</summary>
    public static string Describe(string expected, string actual)
    {
        DiffPaneModel difference = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual, ignoreWhitespace: false);
        int first = difference.Lines.FindIndex(line => line.Type != ChangeType.Unchanged);
        if (first < 0)
        {
            return "(only line endings differ)";
        }

        StringBuilder text = new();
        foreach (DiffPiece line in difference.Lines.Skip(int.Max(0, first - Context)).Take(MaxLines))
        {
            text.Append(line.Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " }).Append(line.Text).Append('\n');
        }

        return text.ToString();
    }
}
