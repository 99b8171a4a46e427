using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Benchmarks;

/// <summary>A project as an editor keeps it: once as written and once with what is generated, where an edit replaces only the files that it changes.</summary>
internal sealed class EditorProject
{
    private readonly Dictionary<string, (SourceText Text, SyntaxTree Tree)> _generated;
    private readonly SyntaxTree[] _versions;
    private Compilation _written;
    private Compilation _complete;
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create([new TypedEventsGenerator().AsSourceGenerator()], parseOptions: EventSources.ParseOptions);
    private int _edits;

    /// <summary>A project of so many events.</summary>
    /// <param name="events">How many.</param>
    /// <param name="versions">The two versions of the first event's file, which edits exchange.</param>
    public EditorProject(int events, SyntaxTree[] versions)
    {
        _versions = versions;
        _written = CSharpCompilation.Create(
            "Shop",
            [versions[0], .. EventSources.Events(events).Skip(1), .. EventSources.Unrelated()],
            TestProject.Library().References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = _driver.RunGenerators(_written);
        _generated = Outputs().ToDictionary(output => output.HintName, output => (output.SourceText, output.SyntaxTree));
        _complete = _written.AddSyntaxTrees(_generated.Values.Select(file => file.Tree));
    }

    /// <summary>The file that is edited.</summary>
    public SyntaxTree File => _versions[_edits & 1];

    /// <summary>What is written and generated.</summary>
    public Compilation Complete => _complete;

    /// <summary>Edits the file and runs no generator: what was generated is a file like others.</summary>
    public Compilation Edit()
    {
        SyntaxTree before = File;
        _edits++;
        return _complete = _complete.ReplaceSyntaxTree(before, File);
    }

    /// <summary>Edits the file and runs the generator.</summary>
    public Compilation EditAndGenerate()
    {
        _written = _written.ReplaceSyntaxTree(File, _versions[(_edits + 1) & 1]);
        _driver = _driver.RunGenerators(_written);
        _complete = Edit();
        foreach (GeneratedSourceResult output in Outputs())
        {
            (SourceText text, SyntaxTree tree) = _generated[output.HintName];
            if (!ReferenceEquals(text, output.SourceText))
            {
                _complete = _complete.ReplaceSyntaxTree(tree, output.SyntaxTree);
                _generated[output.HintName] = (output.SourceText, output.SyntaxTree);
            }
        }

        return _complete;
    }

    private ImmutableArray<GeneratedSourceResult> Outputs() => _driver.GetRunResult().Results.Single().GeneratedSources;
}
