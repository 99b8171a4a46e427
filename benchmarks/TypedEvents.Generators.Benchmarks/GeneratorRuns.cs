using System;
using System.Globalization;
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
            [_unrelatedVersions[0], EventSources.MemberVersions[0], .. EventSources.Events(Events).Skip(1), .. EventSources.Unrelated().Skip(1)],
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
    public GeneratorDriver MemberEdit() => Edit(EventSources.MemberVersions);

    [Benchmark(Description = "edit of a handler's body")]
    public GeneratorDriver BodyEdit() => Edit(EventSources.BodyVersions);

    /// <summary>What is spared: an edit makes all symbols new, and whoever reads attributes and members of all events makes the compiler bind them.</summary>
    [Benchmark(Description = "edit, all symbols read and nothing done")]
    public int SymbolsAlone()
    {
        _compilation = _compilation.ReplaceSyntaxTree(EventSources.MemberVersions[_edits & 1], EventSources.MemberVersions[(_edits + 1) & 1]);
        _edits++;
        int read = 0;
        for (int i = 0; i < Events; i++)
        {
            string area = $"Shop.Area{i % 20}.";
            foreach (string name in (string[])["Happened", "Detail", "Handler"])
            {
                read += Read(_compilation.GetTypeByMetadataName(string.Create(CultureInfo.InvariantCulture, $"{area}{name}{i}"))!);
            }
        }

        return read;
    }

    private static int Read(INamedTypeSymbol type)
    {
        int read = type.GetAttributes().Length + type.AllInterfaces.Length;
        foreach (ISymbol member in type.GetMembers())
        {
            read += member switch
            {
                IPropertySymbol property => property.GetAttributes().Length + (property.Type.Name.Length > 0 ? 1 : 0),
                IMethodSymbol method => method.GetAttributes().Length + method.Parameters.Sum(parameter => parameter.GetAttributes().Length + (parameter.HasExplicitDefaultValue ? 1 : 0)),
                _ => 0,
            };
        }

        return read;
    }

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
