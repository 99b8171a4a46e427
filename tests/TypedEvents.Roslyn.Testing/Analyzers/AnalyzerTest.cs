using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Checks what an analyzer reports on a project: exactly the marked spans, no more and no fewer.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
public sealed class AnalyzerTest<TAnalyzer>(TestProject project)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>The expected messages in order of path and position; null to compare ids and spans only.</summary>
    public IReadOnlyList<string>? Messages { get; init; }

    /// <summary>Makes the generator that runs before the analyzer; null for none.</summary>
    public Func<IIncrementalGenerator>? Generator { get; init; }

    /// <summary>True when the source is meant not to compile. Default false, so that a slip in a test is found.</summary>
    public bool AllowCompilerErrors { get; init; }

    /// <summary>Runs the analyzer and compares.</summary>
    public async Task VerifyAsync()
    {
        TAnalyzer analyzer = new();
        MarkedProject marked = MarkedProject.Parse(project);
        GeneratorRun run = GeneratorRun.OfBroken(marked.Project, Generator ?? (static () => new NoGenerator()));
        if (!AllowCompilerErrors && run.CompilerDiagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new XunitException($"The source does not compile: {error}");
        }

        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(run.Compilation, ProjectCompiler.AnalyzerOptions(marked.Project), [analyzer]).ConfigureAwait(false);
        Diagnostic[] actual = [.. reported.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity != DiagnosticSeverity.Hidden)];
        Compare(
            [.. marked.Expected.Select(e => Show(e.Path, e.Mark.Id ?? SingleId(analyzer), e.Mark.Span)).Order(StringComparer.Ordinal)],
            [.. actual.Select(d => Show(d.Location.SourceTree?.FilePath ?? "", d.Id, d.Location.SourceSpan)).Order(StringComparer.Ordinal)],
            actual);
        if (Messages is not null)
        {
            string[] messages = [.. actual.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
            Compare([.. Messages], messages, actual);
        }
    }

    private static void Compare(string[] expected, string[] actual, IEnumerable<Diagnostic> diagnostics)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new XunitException(
                $"Expected:\n  {string.Join("\n  ", expected)}\nReported:\n  {string.Join("\n  ", actual)}\nIn full:\n  {string.Join("\n  ", diagnostics)}");
        }
    }

    private static string Show(string path, string id, TextSpan span) => $"{path} {id} {span}";

    private static string SingleId(TAnalyzer analyzer) => analyzer.SupportedDiagnostics.Length == 1
        ? analyzer.SupportedDiagnostics[0].Id
        : throw new XunitException($"{typeof(TAnalyzer).Name} has several ids; name the one you expect: {{|{analyzer.SupportedDiagnostics[0].Id}:…|}}");
}
