using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>What the generator costs a build, and each edit in an editor.</summary>
public class GeneratorRuns
{
    private readonly SyntaxTree[] _unrelatedVersions = [EventSources.Unrelated(0), EventSources.Unrelated(0, "// edited")];
    private readonly SyntaxTree[] _eventVersions = [EventSources.Event(0), EventSources.Event(0, " bool Edited,")];
    private CSharpCompilation _compilation = null!;
    private GeneratorDriver _driver = null!;
    private int _edits;

    [Params(20, 200, 1000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _compilation = CSharpCompilation.Create(
            "Shop",
            [_unrelatedVersions[0], _eventVersions[0], .. EventSources.Events(Events).Skip(1), .. EventSources.Unrelated().Skip(1)],
            TestProject.Library().References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = NewDriver().RunGenerators(_compilation);
        int files = _driver.GetRunResult().GeneratedTrees.Length;
        if (files < Events)
        {
            throw new InvalidOperationException($"{files} files were generated for {Events} events: {string.Join("; ", _driver.GetRunResult().Diagnostics)}");
        }
    }

    [Benchmark(Description = "cold run")]
    public GeneratorDriver Cold() => NewDriver().RunGenerators(_compilation.Clone());

    [Benchmark(Description = "edit of an unrelated file")]
    public GeneratorDriver UnrelatedEdit() => Edit(_unrelatedVersions);

    [Benchmark(Description = "edit of an event's members")]
    public GeneratorDriver MemberEdit() => Edit(_eventVersions);

    private GeneratorDriver Edit(SyntaxTree[] versions)
    {
        _compilation = _compilation.ReplaceSyntaxTree(versions[_edits & 1], versions[(_edits + 1) & 1]);
        _edits++;
        return _driver = _driver.RunGenerators(_compilation);
    }

    private static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new TypedEventsGenerator().AsSourceGenerator()],
        parseOptions: EventSources.ParseOptions);
}
