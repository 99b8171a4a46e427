using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.Analyzers;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>What the analyzers cost after an edit in an editor, which asks for the diagnostics of the file that is open.</summary>
public class AnalyzerRuns
{
    private readonly SyntaxTree[] _versions = [EventSources.Event(0), EventSources.Event(0, " bool Edited,")];
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers =
    [
        .. typeof(RuleIds).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private ImmutableArray<DiagnosticAnalyzer> _silent;
    private AnalyzerOptions _options = null!;
    private Compilation _compilation = null!;
    private int _edits;

    [Params(20, 200, 1000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _silent = [.. _analyzers.Select(_ => new SilentAnalyzer())];
        CSharpCompilation written = CSharpCompilation.Create(
            "Shop",
            [_versions[0], .. EventSources.Events(Events).Skip(1), .. EventSources.Unrelated()],
            TestProject.Library().References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new TypedEventsGenerator().AsSourceGenerator()], parseOptions: EventSources.ParseOptions);
        driver.RunGeneratorsAndUpdateCompilation(written, out _compilation, out _);
        _options = new AnalyzerOptions([new LockFile(EventSources.Lock(Events))]);
        ImmutableArray<Diagnostic> found = _compilation.WithAnalyzers(_analyzers, _options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        if (found.FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info) is { } reported)
        {
            throw new InvalidOperationException($"Before any edit there is nothing to report, and the lock is that of the events: {reported}");
        }
    }

    [Benchmark(Description = "edited file, compiler only", Baseline = true)]
    public int Compiler() => Edit().GetSemanticModel(_versions[_edits & 1]).GetDiagnostics().Length;

    [Benchmark(Description = "edited file, with analyzers")]
    public Task<int> Analyzers() => Analyze(_analyzers);

    /// <summary>The limit: what a host does for so many analyzers, whatever they do.</summary>
    [Benchmark(Description = "edited file, with as many analyzers that do nothing")]
    public Task<int> Host() => Analyze(_silent);

    [Benchmark(Description = "whole project, with analyzers")]
    public async Task<int> Project() => (await Edit().WithAnalyzers(_analyzers, _options).GetAnalyzerDiagnosticsAsync(CancellationToken.None)).Length;

    private async Task<int> Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Compilation compilation = Edit();
        SemanticModel model = compilation.GetSemanticModel(_versions[_edits & 1]);
        int reported = model.GetDiagnostics().Length;
        ImmutableArray<Diagnostic> analyzed = await compilation.WithAnalyzers(analyzers, _options).GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None);
        return reported + analyzed.Length;
    }

    private Compilation Edit()
    {
        _compilation = _compilation.ReplaceSyntaxTree(_versions[_edits & 1], _versions[(_edits + 1) & 1]);
        _edits++;
        return _compilation;
    }

    private sealed class LockFile(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "events.lock.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
