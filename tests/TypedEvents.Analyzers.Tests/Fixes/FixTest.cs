using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Runs one fix: one by one, and for document, project and solution.</summary>
internal static class FixTest
{
    private const string Usings = "using TypedEvents;\n";

    public static Task FixesAsync<TAnalyzer, TFix>(string before, string after)
        where TAnalyzer : RuleAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        new CodeFixTest<OneRule<TAnalyzer>, TFix>(TestProject.Library(Usings + before), TestProject.Library(Usings + after)) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();

    /// <summary>The fix leaves what is reported to the user.</summary>
    public static async Task IsNotOfferedAsync<TAnalyzer, TFix>(string source)
        where TAnalyzer : RuleAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        TestProject project = TestProject.Library(Usings + source);

        XunitException exception = await Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<OneRule<TAnalyzer>, TFix>(project, project).ApplyOnceAsync());
        Assert.StartsWith("There are 0 fixes", exception.Message, StringComparison.Ordinal);
    }
}
