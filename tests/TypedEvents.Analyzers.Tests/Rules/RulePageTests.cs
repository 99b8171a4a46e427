using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The examples on the pages are true.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => RuleCatalogueTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task ReportedExample_HasThisProblemAndNoOther(string id) => Assert.Equal([id], (await AnalyzeAsync(RunReported(id))).Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task FixedExample_HasNoProblem(string id)
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(Example(id, "Fixed"));

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Empty(await AnalyzeAsync(run));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasItsSections(string id) => Assert.Equal(
        ["Why", "Reported", "Fixed", "Configure", "Suppress"],
        Regex.Matches(RuleCatalogue.Page(id), "(?m)^## (.+)$").Select(heading => heading.Groups[1].Value));

    [Fact]
    public async Task TE1003Page_ShowsWhatTheBuildPrints()
    {
        Diagnostic typo = Assert.Single(await RunReported("TE1003").AnalyzeAsync([new OneRule<UnknownTopicAnalyzer>()]));

        LinePosition at = typo.Location.GetLineSpan().StartLinePosition;
        Assert.Contains(
            $"\nAudit.cs({at.Line + 1},{at.Character + 1}): error TE1003: {typo.GetMessage(CultureInfo.InvariantCulture)}\n", RuleCatalogue.Page("TE1003"), StringComparison.Ordinal);
    }

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

    // The rules about the tools report what stands around the source.
    private static GeneratorRun RunReported(string id)
    {
        TestProject project = Example(id, "Reported");
        return id switch
        {
            "TE9001" => GeneratorRun.OfBroken<NoGenerator>(project),
            "TE9002" => GeneratorRun.OfBroken<TypedEventsGenerator>(project.AddDependency(GeneratorIncompatibleTests.Contracts("TypedEvents.Generators", "0.2.0"), asImage: true)),
            _ => GeneratorRun.OfBroken<TypedEventsGenerator>(project),
        };
    }

    private static async Task<IEnumerable<string>> AnalyzeAsync(GeneratorRun run)
    {
        ImmutableArray<Diagnostic> reported = await run.AnalyzeAsync([.. RuleCatalogue.Analyzers]);
        return reported.Select(diagnostic => diagnostic.Id);
    }
}
