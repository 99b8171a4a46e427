using System.Linq;
using System.Text;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Mends topics for messages.</summary>
internal static class TopicText
{
    private const int MaxLength = 255;

    /// <summary>The nearest text that is a topic; made from the contract's name when nothing is left of it.</summary>
    public static string Mend(string topic, string contract)
    {
        StringBuilder text = new();
        foreach (char c in topic.Trim().Replace(' ', '_').Replace('/', '.').Replace(':', '.'))
        {
            text.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' ? c.ToString() : "");
        }

        string mended = string.Join(".", text.ToString().Split('.').Where(word => word.Length > 0));
        mended = mended.Length > MaxLength ? mended.Substring(0, MaxLength).TrimEnd('.') : mended;
        return mended.Length > 0 ? mended : WireNames.FromProperty(contract);
    }
}
