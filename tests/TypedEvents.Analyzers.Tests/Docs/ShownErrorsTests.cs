using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Messages that the documents show are printed as they stand.</summary>
public sealed class ShownErrorsTests
{
    [Fact]
    public async Task Readme_TypoAndSchemaError_ArePrintedAsShown()
    {
        TestProject project = TestProject.Library()
            .AddSource("using TypedEvents;\n\n[TchuEvent(\"order.placed\")]\npublic sealed partial record OrderPlaced(string Id, string Currency);\n", "OrderPlaced.cs")
            .AddSource("using TypedEvents;\n\npublic static class Audit\n{\n    [Subscribe(\"order.palced\")]\n    public static void On(EventEnvelope envelope)\n    {\n    }\n}\n", "Audit.cs")
            .AddAdditionalFile("# TypedEvents schema lock 1\nevent order.placed v1 (map)\nevent order.placed v1 .id str\n", "events.lock.txt");

        string shown = string.Join("\n", (await File.ReadAllLinesAsync(Path.Combine(RuleCatalogue.Root(), "README.md"))).Select(line => line.Trim()));
        string[] printed = await PrintedAsync(project);
        Assert.Equal(2, printed.Length);
        Assert.All(printed, line => Assert.Contains($"\n{line}\n", shown, StringComparison.Ordinal));
        Assert.Contains("\n[Subscribe(\"order.palced\")]\n", shown, StringComparison.Ordinal);
        Assert.Contains("\npublic sealed partial record OrderPlaced(string Id, string Currency);\n", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SchemaEvolution_Error_IsPrintedAsShown()
    {
        string folder = Path.Combine(RuleCatalogue.Root(), "samples", "SchemaEvolution");
        string locked = string.Concat((await File.ReadAllLinesAsync(Path.Combine(folder, "events.lock.txt"))).Where(line => !line.Contains(" v2 ", StringComparison.Ordinal)).Select(line => line + "\n"));
        TestProject project = TestProject.Library()
            .AddSource("using TypedEvents;\n\n[TchuEvent(\"shop.order_placed\")]\npublic sealed partial record OrderPlaced(string Id, decimal Total, string Currency);\n", "OrderPlaced.cs")
            .AddAdditionalFile(locked, "events.lock.txt");

        string shown = await File.ReadAllTextAsync(Path.Combine(folder, "README.md"));
        Assert.Contains($"\n   {Assert.Single(await PrintedAsync(project))}\n", shown, StringComparison.Ordinal);
    }

    private static async Task<string[]> PrintedAsync(TestProject project)
    {
        ImmutableArray<Diagnostic> reported = await GeneratorRun.OfBroken<TypedEventsGenerator>(project).AnalyzeAsync([new OneRule<UnknownTopicAnalyzer>(), new OneRule<BreakingAnalyzer>()]);
        return [.. reported.Select(diagnostic => diagnostic.ToString().Replace($"/{project.Name}/", "", StringComparison.Ordinal))];
    }
}
