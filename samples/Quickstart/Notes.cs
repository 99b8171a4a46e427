using System.IO;

namespace Quickstart;

/// <summary>Remarks about lines: the first few are printed, all are counted.</summary>
/// <param name="kind">What has happened to the line.</param>
/// <param name="output">Where they go.</param>
internal sealed class Notes(string kind, TextWriter output)
{
    private const int MaxPrinted = 10;

    public long Count { get; private set; }

    public void Add(long line, string text)
    {
        if (++Count <= MaxPrinted)
        {
            output.WriteLine($"line {line}: {kind}: {text}");
        }
        else if (Count == MaxPrinted + 1)
        {
            output.WriteLine($"line {line}: {kind}: (further ones are counted, not printed)");
        }
    }
}
