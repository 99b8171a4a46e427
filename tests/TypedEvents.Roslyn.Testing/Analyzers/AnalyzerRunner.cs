using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Runs analyzers; one that throws fails the test.</summary>
internal static class AnalyzerRunner
{
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        List<Exception> thrown = [];
        CompilationWithAnalyzersOptions run = new(
            options,
            onAnalyzerException: (exception, _, _) =>
            {
                lock (thrown)
                {
                    thrown.Add(exception);
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(analyzers, run).GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        return thrown.Count == 0
            ? [.. diagnostics.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)]
            : throw new XunitException($"An analyzer threw:\n{thrown[0]}");
    }
}
