using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace TypedEvents.Generators.Tests.Docs;

/// <summary>The C# blocks of a document.</summary>
internal static partial class MarkdownSnippets
{
    private static readonly string Root = typeof(MarkdownSnippets).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>README and all pages of docs, except those of the rules: they show what does not compile.</summary>
    public static IEnumerable<string> Documents()
    {
        return Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md").Select(Path.GetFileName).Select(name => "docs/" + name)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "src"), "README.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path)))
            .Append("README.md")
            .Order(StringComparer.Ordinal);
    }

    public static IEnumerable<string> Of(string document)
    {
        string text = File.ReadAllText(Path.Combine(Root, document)).ReplaceLineEndings("\n");
        return Block().Matches(text).Select(match => match.Groups["code"].Value);
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
