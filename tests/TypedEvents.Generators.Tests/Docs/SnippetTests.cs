using System.Linq;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Docs;

/// <summary>What the documents show compiles, without warnings, together with what is generated for it.</summary>
public sealed class SnippetTests
{
    public static TheoryData<string> Documents => [.. MarkdownSnippets.Documents()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Snippets_OfADocument_Compile(string document)
    {
        TestProject project = SnippetProject.Of(MarkdownSnippets.Of(document));

        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(project);

        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Readme_HasASnippet()
    {
        Assert.NotEmpty(MarkdownSnippets.Of("README.md"));
    }

    [Fact]
    public void Snippet_WithAMistake_DoesNotCompile()
    {
        TestProject project = SnippetProject.Of(["""await bus.PublishAsync("not an event");"""]);

        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(project);

        Assert.NotEmpty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Documents_IncludeTheIndex()
    {
        Assert.Contains("docs/README.md", MarkdownSnippets.Documents().ToArray());
    }
}
