using System.Linq;
using System.Threading.Tasks;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Projects with a schema lock.</summary>
internal static class SchemaTest
{
    public const string FileName = "events.lock.txt";
    public const string Header = "# TypedEvents schema lock 1\n";

    private const string Usings =
        "using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.Text.Json.Serialization; using TypedEvents;\n";

    /// <summary>A project, locked with these lines; without a lock when they are null.</summary>
    public static TestProject Project(string source, string? lines, string mode = "")
    {
        TestProject project = TestProject.Library(Usings + source).WithBuildProperty("TypedEventsCompatibility", mode);
        return lines is null ? project : project.AddAdditionalFile(Header + lines, FileName);
    }

    /// <summary>The lines that the fix records for a source, without the header.</summary>
    public static async Task<string> LockAsync(string source) => (await RecordAsync(Project(source, ""))).AdditionalFiles.Single().Text[Header.Length..];

    /// <summary>A project with the lock that the fix records for it.</summary>
    public static Task<TestProject> RecordAsync(TestProject project) => new CodeFixTest<OneRule<UnrecordedAnalyzer>, RecordSchemaCodeFix>(project, project).ApplyAsync();

    /// <summary>What one rule reports: the marked spans with these messages.</summary>
    public static Task ReportsAsync<TAnalyzer>(TestProject project, params string[] messages)
        where TAnalyzer : RuleAnalyzer, new() =>
        new AnalyzerTest<OneRule<TAnalyzer>>(project) { Generator = static () => new TypedEventsGenerator(), Messages = messages }.VerifyAsync();

    /// <summary>The fix that declares the next version makes the one source of the other.</summary>
    public static Task NewVersionAsync(string before, string after, string lines) =>
        new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(Project(before, lines), Project(after, lines)) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();

    /// <summary>What a fix wrote compiles, with what is generated for it.</summary>
    public static void Compiles(TestProject project) =>
        Assert.Empty(GeneratorRun.OfBroken<TypedEventsGenerator>(project).CompilerDiagnostics.Select(diagnostic => diagnostic.ToString()));
}
