using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Runs one fix: one by one, and for document, project and solution.</summary>
internal static class FixTest
{
    private const string Usings = "using TypedEvents;\n";

    public static Task FixesAsync<TAnalyzer, TFix>(string before, string after)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        new CodeFixTest<TAnalyzer, TFix>(TestProject.Library(Usings + before), TestProject.Library(Usings + after)) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();
}
