using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The examples on the pages are true.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => RuleCatalogueTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task ReportedExample_HasThisProblemAndNoOther(string id) => Assert.Equal([id], (await AnalyzeAsync(Example(id, "Reported"))).Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task FixedExample_HasNoProblem(string id)
    {
        TestProject example = Example(id, "Fixed");

        Assert.Empty(GeneratorRun.Of<TypedEventsGenerator>(example).CompilerDiagnostics);
        Assert.Empty(await AnalyzeAsync(example));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasItsSections(string id) => Assert.Equal(
        ["Why", "Reported", "Fixed", "Configure", "Suppress"],
        Regex.Matches(RuleCatalogue.Page(id), "(?m)^## (.+)$").Select(heading => heading.Groups[1].Value));

    /// <summary>The code of a section, with its schema lock and compatibility mode where it shows them.</summary>
    private static TestProject Example(string id, string section)
    {
        string text = Regex.Match(RuleCatalogue.Page(id), $"(?s)## {section}\n(.*?)\n## ").Groups[1].Value;
        TestProject project = TestProject.Library(Block(text, "csharp"));
        string mode = Regex.Match(Block(text, "xml"), "<TypedEventsCompatibility>(.*)</").Groups[1].Value;
        return Block(text, "text") is { Length: > 0 } schemaLock
            ? project.AddAdditionalFile(schemaLock, "events.lock.txt").WithBuildProperty("TypedEventsCompatibility", mode)
            : project.WithBuildProperty("TypedEventsCompatibility", "none");
    }

    private static string Block(string text, string language) => Regex.Match(text, $"(?s)```{language}\n(.*?)```").Groups[1].Value;

    private static async Task<IEnumerable<string>> AnalyzeAsync(TestProject project)
    {
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(project);
        ImmutableArray<Diagnostic> reported = await run.AnalyzeAsync([.. RuleCatalogue.Analyzers]);
        return reported.Select(diagnostic => diagnostic.Id);
    }
}
