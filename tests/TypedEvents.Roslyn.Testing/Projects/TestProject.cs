using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedEvents.Roslyn.Testing;

/// <summary>A project in memory. Immutable: every change returns a new project.</summary>
public sealed record TestProject
{
    /// <summary>Name of the assembly.</summary>
    public string Name { get; init; } = "TestProject";

    /// <summary>Source files in the order the compiler sees them.</summary>
    public ImmutableArray<TestFile> Sources { get; init; } = [];

    /// <summary>Additional files, which analyzers see and the compiler does not.</summary>
    public ImmutableArray<TestFile> AdditionalFiles { get; init; } = [];

    /// <summary>Other projects that this one references; theirs are referenced too.</summary>
    public ImmutableArray<TestDependency> Dependencies { get; init; } = [];

    /// <summary>Assemblies that this project references.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = Testing.References.Framework;

    /// <summary>Values of MSBuild properties that the compiler may see, without the prefix <c>build_property.</c></summary>
    public ImmutableSortedDictionary<string, string> BuildProperties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Lines of an editorconfig file for all C# files.</summary>
    public ImmutableArray<string> EditorConfig { get; init; } = [];

    /// <summary>Language version; C# 14 unless changed.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp14;

    /// <summary>What the project builds.</summary>
    public OutputKind OutputKind { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The project-wide nullable setting.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>True to check documentation comments, as a project with a documentation file does.</summary>
    public bool Documented { get; init; }

    /// <summary>A library that references TypedEvents.Abstractions.</summary>
    public static TestProject Contracts(params ReadOnlySpan<string> sources) =>
        new TestProject { References = [.. Testing.References.Framework, .. Testing.References.Abstractions] }.AddSources(sources);

    /// <summary>A library that references TypedEvents and Microsoft.Extensions.</summary>
    public static TestProject Library(params ReadOnlySpan<string> sources) =>
        new TestProject { References = [.. Testing.References.Framework, .. Testing.References.Bus] }.AddSources(sources);

    /// <summary>A program that references TypedEvents and Microsoft.Extensions, with a <c>Main</c> that does nothing.</summary>
    public static TestProject Program(params ReadOnlySpan<string> sources) =>
        (Library(sources) with { OutputKind = OutputKind.ConsoleApplication })
            .AddSource("internal static class EntryPoint { private static void Main() { } }", "EntryPoint.cs");

    /// <summary>Adds a source file.</summary>
    /// <param name="text">The C# source.</param>
    /// <param name="name">File name; <c>FileN.cs</c> by default.</param>
    public TestProject AddSource(string text, string? name = null) =>
        this with { Sources = Sources.Add(new TestFile($"/{Name}/{name ?? $"File{Sources.Length}.cs"}", text)) };

    /// <summary>Adds an additional file.</summary>
    public TestProject AddAdditionalFile(string text, string name) =>
        this with { AdditionalFiles = AdditionalFiles.Add(new TestFile($"/{Name}/{name}", text)) };

    /// <summary>Adds a reference to another project.</summary>
    public TestProject AddDependency(TestProject project, bool asImage = false) =>
        this with { Dependencies = Dependencies.Add(new TestDependency(project, asImage)) };

    /// <summary>Sets an MSBuild property.</summary>
    public TestProject WithBuildProperty(string name, string value) => this with { BuildProperties = BuildProperties.SetItem(name, value) };

    /// <summary>Replaces text that occurs exactly once in all source files.</summary>
    public TestProject Replace(string oldText, string newText)
    {
        TestFile file = Sources.Single(source => source.Text.Contains(oldText, StringComparison.Ordinal));
        int index = file.Text.IndexOf(oldText, StringComparison.Ordinal);
        if (file.Text.IndexOf(oldText, index + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"'{oldText}' occurs more than once.", nameof(oldText));
        }

        return WithSource(file, file.Text[..index] + newText + file.Text[(index + oldText.Length)..]);
    }

    /// <summary>Changes the text of every source file.</summary>
    public TestProject MapSources(Func<string, string> change) =>
        this with { Sources = [.. Sources.Select(source => source with { Text = change(source.Text) })] };

    private TestProject WithSource(TestFile file, string text) => this with { Sources = Sources.Replace(file, file with { Text = text }) };

    private TestProject AddSources(ReadOnlySpan<string> sources)
    {
        TestProject project = this;
        foreach (string source in sources)
        {
            project = project.AddSource(source);
        }

        return project;
    }
}
