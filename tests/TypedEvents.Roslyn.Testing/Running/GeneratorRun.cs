using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace TypedEvents.Roslyn.Testing;

/// <summary>One run of a generator over a project. A generator that throws or reports always fails; so does a result with compiler warnings, unless asked otherwise.</summary>
public sealed class GeneratorRun
{
    private readonly Func<IIncrementalGenerator> _create;
    private readonly GeneratorDriver _driver;
    private readonly bool _mustCompile;
    private readonly ImmutableSortedDictionary<string, SourceText>? _previousTexts;
    private readonly Lazy<ImmutableArray<Diagnostic>> _compilerDiagnostics;

    private GeneratorRun(TestProject project, Func<IIncrementalGenerator> create, bool mustCompile, GeneratorRun? previous, CancellationToken cancellationToken)
    {
        (Project, _create, _mustCompile, _previousTexts) = (project, create, mustCompile, previous?.Texts);
        Dependencies = RunDependencies(cancellationToken);
        GeneratorDriver driver = previous?._driver ?? CreateDriver();
        CSharpCompilation input = ProjectCompiler.Compile(project, Dependencies.Select(dependency => dependency.Reference));
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out Compilation output, out ImmutableArray<Diagnostic> diagnostics, cancellationToken);
        Compilation = output;
        Result = _driver.GetRunResult().Results.Single();
        Texts = Result.GeneratedSources.ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText, StringComparer.Ordinal);
        _compilerDiagnostics = new(() => [.. output.GetDiagnostics(CancellationToken.None).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)]);
        Verify(diagnostics);
    }

    /// <summary>The project that the generator ran on.</summary>
    public TestProject Project { get; }

    /// <summary>The project together with what was generated.</summary>
    public Compilation Compilation { get; }

    /// <summary>Warnings and errors of the project together with what was generated.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics => _compilerDiagnostics.Value;

    /// <summary>Generated files by hint name, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, SourceText> Texts { get; }

    /// <summary>Hint names of all generated files, in ordinal order.</summary>
    public IReadOnlyList<string> Hints => [.. Texts.Keys];

    /// <summary>Hint names of the files that this run wrote anew; all of them on the first run.</summary>
    public IReadOnlyList<string> Emitted =>
        [.. Texts.Where(file => _previousTexts is null || !_previousTexts.TryGetValue(file.Key, out SourceText? text) || !ReferenceEquals(text, file.Value)).Select(file => file.Key)];

    internal GeneratorRunResult Result { get; }

    internal ImmutableArray<ProjectImage> Dependencies { get; }

    /// <summary>Runs a generator; the result must compile without warnings.</summary>
    public static GeneratorRun Of<TGenerator>(TestProject project, CancellationToken cancellationToken = default)
        where TGenerator : IIncrementalGenerator, new() => new(project, () => new TGenerator(), mustCompile: true, previous: null, cancellationToken);

    /// <summary>Runs a generator over source that may not compile.</summary>
    public static GeneratorRun OfBroken<TGenerator>(TestProject project, CancellationToken cancellationToken = default)
        where TGenerator : IIncrementalGenerator, new() => new(project, () => new TGenerator(), mustCompile: false, previous: null, cancellationToken);

    internal static GeneratorRun OfBroken(TestProject project, Func<IIncrementalGenerator> create) => new(project, create, mustCompile: false, previous: null, CancellationToken.None);

    /// <summary>Changes the project and runs the same driver again; all sources are parsed anew.</summary>
    public GeneratorRun Edit(Func<TestProject, TestProject> change) => new(change(Project), _create, _mustCompile, previous: this, CancellationToken.None);

    /// <summary>The text of one generated file.</summary>
    public string File(string hint) => Texts.TryGetValue(hint, out SourceText? text)
        ? text.ToString()
        : throw new XunitException($"There is no '{hint}'. Generated: {string.Join(", ", Texts.Keys)}");

    /// <summary>What a named step did in this run.</summary>
    public Step Step(string name) => new(name, Result.TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> runs) ? runs : []);

    /// <summary>What the outputs, one for each generated file, did in this run.</summary>
    public Step Outputs => new("outputs", [.. Result.TrackedOutputSteps.Values.SelectMany(runs => runs)]);

    /// <summary>Runs analyzers over the project together with what was generated.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        AnalyzerRunner.RunAsync(Compilation, ProjectCompiler.AnalyzerOptions(Project), analyzers);

    /// <summary>Emits the assembly.</summary>
    internal ProjectImage Emit()
    {
        using MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compilation.Emit(stream);
        return result.Success
            ? new ProjectImage(Project, stream.ToArray(), Compilation.ToMetadataReference())
            : throw new XunitException(Describe("The result cannot be emitted", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
    }

    private CSharpGeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [_create().AsSourceGenerator()],
        ProjectCompiler.AdditionalTexts(Project),
        ProjectCompiler.ParseOptions(Project),
        new ProjectOptions(Project),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private ImmutableArray<ProjectImage> RunDependencies(CancellationToken cancellationToken)
    {
        List<ProjectImage> images = [];
        foreach (TestDependency dependency in Project.Dependencies)
        {
            GeneratorRun run = new(dependency.Project, _create, _mustCompile, previous: null, cancellationToken);
            ProjectImage image = run.Emit();
            images.AddRange(run.Dependencies.Append(dependency.AsImage ? image.ToImageReference() : image));
        }

        return [.. images.DistinctBy(image => image.Project.Name)];
    }

    private void Verify(ImmutableArray<Diagnostic> generatorDiagnostics)
    {
        if (Result.Exception is { } exception)
        {
            throw new XunitException($"The generator threw:\n{exception}");
        }

        if (!generatorDiagnostics.IsEmpty)
        {
            throw new XunitException(Describe("Generators report nothing; analyzers do", generatorDiagnostics));
        }

        if (_mustCompile && !CompilerDiagnostics.IsEmpty)
        {
            throw new XunitException(Describe($"'{Project.Name}' does not compile cleanly", CompilerDiagnostics));
        }
    }

    private static string Describe(string headline, IEnumerable<Diagnostic> diagnostics) => string.Join(
        "\n", diagnostics.Select(diagnostic => $"  {diagnostic}\n    {Line(diagnostic.Location)}").Prepend(headline + ":"));

    private static string Line(Location location) => location.SourceTree is { } tree
        ? tree.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
        : "";
}
