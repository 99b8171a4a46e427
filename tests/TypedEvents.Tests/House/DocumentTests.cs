using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TypedEvents.Tests.House;

/// <summary>Documents: links lead somewhere, the README stays short.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => [.. Repository.Files("", "*.md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void RelativeLink_LeadsToAFileAndAHeading(string document)
    {
        Assert.DoesNotContain(Links(document), link => !Leads(document, link));
    }

    [Fact]
    public void Readme_AtMostTwoScreens()
    {
        Assert.InRange(Repository.Lines("README.md").Length, 10, 100);
    }

    [Fact]
    public void Readme_OpensWithTheQuickStart()
    {
        string first = Repository.Read("README.md").Split("```")[1];

        Assert.StartsWith("csharp\n", first, StringComparison.Ordinal);
        Assert.Contains("builder.Services.AddTypedEvents();", first, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryDocument_IsReachableFromTheIndex()
    {
        HashSet<string> seen = [];
        Visit("README.md", seen);

        Assert.DoesNotContain(Repository.Files("docs", "*.md"), document => !seen.Contains(document));
    }

    private static void Visit(string document, HashSet<string> seen)
    {
        if (!seen.Add(document))
        {
            return;
        }

        foreach (string target in Links(document).Select(link => Target(document, link)).Where(target => target.EndsWith(".md", StringComparison.Ordinal)))
        {
            Visit(target, seen);
        }
    }

    private static IEnumerable<string> Links(string document)
    {
        string prose = Fence().Replace(Repository.Read(document), "");
        return Link().Matches(prose).Select(match => match.Groups["to"].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));
    }

    private static bool Leads(string document, string link)
    {
        string target = Target(document, link);
        string path = Path.Combine(Repository.Root, target);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            return false;
        }

        string[] parts = link.Split('#');
        return parts.Length == 1 || Heading().Matches(Repository.Read(target)).Any(heading => Anchor(heading.Groups["text"].Value.Trim()) == parts[1]);
    }

    private static string Target(string document, string link)
    {
        string path = link.Split('#')[0];
        string full = path.Length == 0 ? Path.Combine(Repository.Root, document) : Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, path);
        return Path.GetRelativePath(Repository.Root, full).Replace('\\', '/');
    }

    private static string Anchor(string heading)
    {
        return NotInAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');
    }

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
