using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>What an edit costs as a whole, from the keystroke to the diagnostics of the file: the generator, the compiler that reads what it changed, and the analyzers.</summary>
public class EditRuns
{
    private EditorDiagnostics _diagnostics = null!;
    private EditorProject _project = null!;

    [Params(20, 200, 1000)]
    public int Events { get; set; }

    [Params("body", "members")]
    public string Edited { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _diagnostics = new EditorDiagnostics(Events);
        _project = new EditorProject(Events, Edited == "body" ? EventSources.BodyVersions : EventSources.MemberVersions);
        _diagnostics.MustBeClean(_project.Complete);
    }

    [Benchmark(Description = "without generator and analyzers", Baseline = true)]
    public Task<int> Without() => _diagnostics.OfFile(_project.Edit(), _project.File, EditorDiagnostics.Compiler);

    [Benchmark(Description = "with the generator")]
    public Task<int> Generator() => _diagnostics.OfFile(_project.EditAndGenerate(), _project.File, EditorDiagnostics.Compiler);

    [Benchmark(Description = "with generator and analyzers")]
    public Task<int> Both() => _diagnostics.OfFile(_project.EditAndGenerate(), _project.File, [.. EditorDiagnostics.Compiler, .. EditorDiagnostics.Ours]);
}
