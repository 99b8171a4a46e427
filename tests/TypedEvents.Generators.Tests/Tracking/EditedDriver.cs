using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Tracking;

/// <summary>One driver over many edits as hosts run it: files that did not change keep their trees, and no steps are recorded.</summary>
internal sealed class EditedDriver
{
    private readonly Dictionary<TestFile, SyntaxTree> _trees = [];
    private GeneratorDriver _driver = NewDriver();

    /// <summary>What the driver generates after an edit; what a new one generates.</summary>
    public (IReadOnlyList<string> Edited, IReadOnlyList<string> Cold) Run(TestProject project)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            project.Name,
            project.Sources.Select(Parse),
            project.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = _driver.RunGenerators(compilation);
        return (Outputs(_driver), Outputs(NewDriver().RunGenerators(compilation)));
    }

    private SyntaxTree Parse(TestFile file)
    {
        if (!_trees.TryGetValue(file, out SyntaxTree? tree))
        {
            tree = CSharpSyntaxTree.ParseText(file.Text, CSharpParseOptions.Default, file.Path);
            _trees.Add(file, tree);
        }

        return tree;
    }

    private static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(new TypedEventsGenerator());

    private static IReadOnlyList<string> Outputs(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        return result.Exception is { } exception
            ? throw new InvalidOperationException("The generator threw.", exception)
            : [.. result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => source.HintName + "\n" + source.SourceText)];
    }
}
