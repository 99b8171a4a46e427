using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace TypedEvents.Tests.House;

/// <summary>The rules of files and folders that a reader relies on.</summary>
public sealed partial class LayoutTests
{
    private static readonly string[] EmptyNames = ["Common", "Core", "Extensions", "Helpers", "Misc", "Util", "Utilities", "Utils"];

    [Fact]
    public void CodeFile_AtMost400Lines()
    {
        Assert.DoesNotContain(CodeFiles(), file => Repository.Lines(file).Length > 400);
    }

    [Fact]
    public void CodeFiles_NineInTenUnder200Lines()
    {
        string[] files = [.. CodeFiles()];

        Assert.InRange(files.Count(file => Repository.Lines(file).Length >= 200) * 10, 0, files.Length);
    }

    [Fact]
    public void Folder_SaysWhatIsInIt()
    {
        Assert.DoesNotContain(Repository.Folders(), folder => EmptyNames.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void SourceFile_DeclaresTheTypeItIsNamedAfter()
    {
        string[] roots = ["src", "generators", "analyzers"];

        Assert.DoesNotContain(roots.SelectMany(root => Repository.Files(root, "*.cs")), file => !DeclaresItsName(file));
    }

    [Fact]
    public void SourceFile_HasNoRegionAndNoOpenEnd()
    {
        Assert.DoesNotContain(CodeFiles(), file => OpenEnd().IsMatch(Repository.Read(file)));
    }

    [Fact]
    public void Tests_NeitherSkipNorSleep()
    {
        Assert.DoesNotContain(Repository.Files("tests", "*.cs"), file => SkipOrSleep().IsMatch(Repository.Read(file)));
    }

    [Fact]
    public void PackageVersions_AreCentral()
    {
        Assert.Empty(ProjectFile.All().Where(project => LocalVersion().IsMatch(Repository.Read(project.Path))).Select(project => project.Path));
    }

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        string solution = Repository.Read("TypedEvents.sln").Replace('\\', '/');

        Assert.Empty(ProjectFile.All().Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => project.Path));
    }

    private static IEnumerable<string> CodeFiles()
    {
        return Repository.Files("", "*.cs").Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal));
    }

    private static bool DeclaresItsName(string file)
    {
        string name = Path.GetFileName(file).Split('.', '{')[0];
        return Regex.IsMatch(Repository.Read(file), $@"\b(?:class|struct|interface|enum|record|delegate\s+[\w<>?.]+)\s+{Regex.Escape(name)}\b");
    }

    [GeneratedRegex(@"^\s*#region|//\s*(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b", RegexOptions.Multiline)]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"\bSkip\s*=\s*""|\bThread\.Sle" + @"ep\(")]
    private static partial Regex SkipOrSleep();

    [GeneratedRegex(@"<PackageReference[^>]*\bVersion(?:Override)?=")]
    private static partial Regex LocalVersion();
}
