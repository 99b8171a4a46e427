using System.Threading.Tasks;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Runs one rule on a project together with the generator. The project must compile: whatever is wrong, the rule is all that the user sees.</summary>
internal static class RuleTest
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Serialization; using TypedEvents;\n";

    /// <summary>The rule reports the marked spans with these messages and nothing else.</summary>
    public static Task ReportsAsync<TAnalyzer>(string source, params string[] messages)
        where TAnalyzer : RuleAnalyzer, new() =>
        ReportsAsync<TAnalyzer>(Project(source), messages);

    /// <summary>As for a source, with references or files of the project's own.</summary>
    public static Task ReportsAsync<TAnalyzer>(TestProject project, params string[] messages)
        where TAnalyzer : RuleAnalyzer, new() =>
        new AnalyzerTest<OneRule<TAnalyzer>>(project) { Generator = static () => new TypedEventsGenerator(), Messages = messages }.VerifyAsync();

    /// <summary>A library with this source.</summary>
    public static TestProject Project(string source) => TestProject.Library(Usings + source);

    /// <summary>The rule reports nothing.</summary>
    public static Task IsSilentAsync<TAnalyzer>(string source)
        where TAnalyzer : RuleAnalyzer, new() => ReportsAsync<TAnalyzer>(source);

    /// <summary>The rule leaves a project alone whose mistake the compiler reports itself.</summary>
    public static Task LeavesToTheCompilerAsync<TAnalyzer>(string source)
        where TAnalyzer : RuleAnalyzer, new() =>
        new AnalyzerTest<OneRule<TAnalyzer>>(TestProject.Library(Usings + source)) { Generator = static () => new TypedEventsGenerator(), Messages = [], AllowCompilerErrors = true }.VerifyAsync();

    /// <summary>The rule explains what the compiler refuses too.</summary>
    public static Task ExplainsAsync<TAnalyzer>(string source, params string[] messages)
        where TAnalyzer : RuleAnalyzer, new() =>
        new AnalyzerTest<OneRule<TAnalyzer>>(TestProject.Library(Usings + source)) { Generator = static () => new TypedEventsGenerator(), Messages = messages, AllowCompilerErrors = true }.VerifyAsync();

    /// <summary>The rule reports the marked spans of a project and of those it references with these messages and nothing else.</summary>
    public static Task ReportsInAsync<TAnalyzer>(TestProject project, params string[] messages)
        where TAnalyzer : RuleAnalyzer, new() =>
        new AnalyzerTest<OneRule<TAnalyzer>>(project.MapSources(source => Usings + source)) { Generator = static () => new TypedEventsGenerator(), Messages = messages }.VerifyAsync();
}
