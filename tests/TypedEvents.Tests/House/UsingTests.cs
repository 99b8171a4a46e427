using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TypedEvents.Tests.House;

/// <summary>The arrows between folders, read from the usings.</summary>
public sealed partial class UsingTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("generators/TypedEvents.Generators/Models")]
    public void Folder_DoesNotUseRoslyn(string folder)
    {
        Assert.Empty(RoslynUsings(folder));
    }

    [Fact]
    public void Emitting_UsesOnlySourceText()
    {
        Assert.DoesNotContain(RoslynUsings("generators/TypedEvents.Generators/Emitting"), use => !use.EndsWith("Microsoft.CodeAnalysis.Text", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("generators")]
    [InlineData("analyzers/TypedEvents.Analyzers")]
    public void InTheCompiler_NoWorkspaces(string folder)
    {
        string[] workspaces = ["Microsoft.CodeAnalysis.CodeActions", "Microsoft.CodeAnalysis.CodeFixes", "Microsoft.CodeAnalysis.Editing", "Microsoft.CodeAnalysis.Host"];

        Assert.DoesNotContain(RoslynUsings(folder), use => workspaces.Any(workspace => use.Contains(workspace, StringComparison.Ordinal)));
    }

    [Fact]
    public void EmittingAndModels_DoNotParse()
    {
        string[] folders = ["generators/TypedEvents.Generators/Models", "generators/TypedEvents.Generators/Emitting"];

        Assert.DoesNotContain(folders.SelectMany(Usings), use => use.EndsWith(".Parsing", StringComparison.Ordinal));
    }

    [Fact]
    public void Usings_OfThisFolder_AreFound()
    {
        Assert.Contains("tests/TypedEvents.Tests/House/UsingTests.cs: System.Text.RegularExpressions", Usings("tests/TypedEvents.Tests/House"));
    }

    private static IEnumerable<string> RoslynUsings(string folder)
    {
        return Usings(folder).Where(use => use.Contains(": Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Usings(string folder)
    {
        return from file in Repository.Files(folder, "*.cs")
               from Match match in UsingDirective().Matches(Repository.Read(file))
               select $"{file}: {match.Groups["name"].Value}";
    }

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?:global::)?(?<name>[\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();
}
