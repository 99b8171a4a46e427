using System.Collections.Immutable;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>What the analyzers cost after an edit in an editor.</summary>
public class AnalyzerRuns
{
    private EditorDiagnostics _diagnostics = null!;
    private EditorProject _project = null!;

    [Params(20, 200, 1000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _diagnostics = new EditorDiagnostics(Events);
        _project = new EditorProject(Events, EventSources.BodyVersions);
        _diagnostics.MustBeClean(_project.Complete);
    }

    [Benchmark(Description = "edited file, compiler only", Baseline = true)]
    public Task<int> Compiler() => Analyze([]);

    [Benchmark(Description = "edited file, with analyzers")]
    public Task<int> Analyzers() => Analyze(EditorDiagnostics.Ours);

    /// <summary>The limit: what a host does for so many analyzers and actions, whatever they do.</summary>
    [Benchmark(Description = "edited file, with as many analyzers that do nothing")]
    public Task<int> Host() => Analyze(EditorDiagnostics.Silent);

    private Task<int> Analyze(ImmutableArray<DiagnosticAnalyzer> analyzers) => _diagnostics.OfFile(_project.Edit(), _project.File, [.. EditorDiagnostics.Compiler, .. analyzers]);
}
