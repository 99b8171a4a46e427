using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.Analyzers;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>What an editor asks for after an edit: the diagnostics of the open file. The compiler's own come from an analyzer among the others, so that all share one compilation.</summary>
internal sealed class EditorDiagnostics(int events)
{
    private readonly AnalyzerOptions _options = new([new LockFile(EventSources.Lock(events))]);

    public static ImmutableArray<DiagnosticAnalyzer> Compiler { get; } =
        [Create(typeof(CSharpCompilation).Assembly.GetType("Microsoft.CodeAnalysis.Diagnostics.CSharp.CSharpCompilerDiagnosticAnalyzer", throwOnError: true)!)];

    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } =
        [.. typeof(RuleIds).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)).Select(Create)];

    /// <summary>As many as ours, each called as often as its rules. Suppressors are not called, since nothing is reported.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Silent { get; } = [.. Ours.Select(analyzer => new SilentAnalyzer(analyzer is RuleGroup group ? group.Rules.Length : 0))];

    /// <summary>Those of one file.</summary>
    public async Task<int> OfFile(Compilation compilation, SyntaxTree file, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        (await compilation.WithAnalyzers(analyzers, _options).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, CancellationToken.None)).Length;

    /// <summary>Fails when something is reported: a benchmark of broken sources would measure the reports.</summary>
    public void MustBeClean(Compilation compilation)
    {
        ImmutableArray<Diagnostic> found = compilation.WithAnalyzers(Ours, _options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (found.FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info) is { } reported)
        {
            throw new InvalidOperationException($"Before any edit there is nothing to report, and the lock is that of the events: {reported}");
        }
    }

    private static DiagnosticAnalyzer Create(Type type) => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!;

    private sealed class LockFile(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "events.lock.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
