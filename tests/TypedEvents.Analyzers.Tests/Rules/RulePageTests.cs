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
        string source = Example(id, "Fixed");

        Assert.Empty(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library(source)).CompilerDiagnostics);
        Assert.Empty(await AnalyzeAsync(source));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasItsSections(string id) => Assert.Equal(
        ["Why", "Reported", "Fixed", "Configure", "Suppress"],
        Regex.Matches(RuleCatalogue.Page(id), "(?m)^## (.+)$").Select(heading => heading.Groups[1].Value));

    private static string Example(string id, string section) =>
        Regex.Match(RuleCatalogue.Page(id), $"(?s)## {section}\n\n```csharp\n(.*?)```").Groups[1].Value;

    private static async Task<IEnumerable<string>> AnalyzeAsync(string source)
    {
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(TestProject.Library(source));
        ImmutableArray<Diagnostic> reported = await run.AnalyzeAsync([.. RuleCatalogue.Analyzers]);
        return reported.Select(diagnostic => diagnostic.Id);
    }
}
