using System.Linq;
using System.Text;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>Mends topics for messages.</summary>
internal static class TopicText
{
    private const int MaxLength = 255;

    /// <summary>The nearest text that is a topic; made from the contract's name when nothing is left of it.</summary>
    public static string Mend(string topic, string contract) => Clean(topic, wildcards: "") is { Length: > 0 } mended ? mended : WireNames.FromProperty(contract);

    /// <summary>The nearest text that is a pattern; the one that matches everything when nothing is left of it.</summary>
    public static string MendPattern(string pattern) => Clean(pattern, wildcards: "*#") is { Length: > 0 } mended ? mended : "#";

    private static string Clean(string text, string wildcards)
    {
        StringBuilder kept = new();
        foreach (char c in text.Trim().Replace(' ', '_').Replace('/', '.').Replace(':', '.'))
        {
            kept.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' || wildcards.IndexOf(c) >= 0 ? c.ToString() : "");
        }

        string mended = string.Join(".", kept.ToString().Split('.').Select(Word).Where(word => word.Length > 0));
        return mended.Length > MaxLength ? mended.Substring(0, MaxLength).TrimEnd('.') : mended;
    }

    // A wildcard stands for whole words: what is glued to one goes with it.
    private static string Word(string word) => word.IndexOf('#') >= 0 ? "#" : word.IndexOf('*') >= 0 ? "*" : word;
}
