using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>All rules at once on code that is right: the samples, and small projects that each use another part of the product.</summary>
public sealed class CorpusTests
{
    /// <summary>Offers to create the lock file, which the corpus does without.</summary>
    private const string NoLock = "TE2001";

    public static TheoryData<string> Projects => [.. CorpusProjects.Names()];

    public static TheoryData<string> ProjectsWithContracts => [.. CorpusProjects.Names().Where(name => name != "NoContracts")];

    public static TheoryData<string> Samples => [.. SampleProjects.Names()];

    [Fact]
    public void Corpus_HasTwentyProjectsAndEverySample()
    {
        Assert.InRange(CorpusProjects.Names().Count, 20, 100);
        Assert.Contains("Quickstart", SampleProjects.Names());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public Task SmallProject_HasNoUnexpectedDiagnostic(string name) => CheckAsync(CorpusProjects.Load(name));

    /// <summary>The same with the lock that the fix records, under the mode that compares versions too where casters lead from one to the other.</summary>
    [Theory]
    [MemberData(nameof(ProjectsWithContracts))]
    public async Task SmallProject_Locked_HasNoDiagnosticLeft(string name)
    {
        TestProject locked = await SchemaTest.RecordAsync(CorpusProjects.Load(name));

        Assert.NotEqual(SchemaTest.Header, Assert.Single(locked.AdditionalFiles).Text);
        await CheckAsync(locked.WithBuildProperty("TypedEventsCompatibility", name == "Versions" ? "backward" : "backward_transitive"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public Task Sample_HasNoUnexpectedDiagnostic(string name) => CheckAsync(SampleProjects.Load(name));

    private static async Task CheckAsync(TestProject project)
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(project);
        ImmutableArray<Diagnostic> reported = await run.AnalyzeAsync([.. RuleCatalogue.Analyzers, .. RuleCatalogue.Suppressors]);

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Empty(reported.Where(diagnostic => diagnostic.Id != NoLock || !project.AdditionalFiles.IsEmpty).Select(diagnostic => diagnostic.ToString()));
    }
}
