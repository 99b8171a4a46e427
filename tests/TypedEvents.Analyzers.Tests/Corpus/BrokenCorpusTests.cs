using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Code as it is while someone types: no rule throws, whatever it reports.</summary>
public sealed class BrokenCorpusTests
{
    private const int Step = 6;

    [Theory]
    [InlineData("Calls")]
    [InlineData("Tokens")]
    [InlineData("Policies")]
    public async Task SmallProject_CutOff_NoAnalyzerThrows(string name)
    {
        TestProject project = CorpusProjects.Load(name);
        string source = project.Sources[0].Text;
        IEnumerable<int> ends = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where((_, i) => i % Step == 0).Select(token => token.Span.End);
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(project);
        foreach (int end in ends)
        {
            run = run.Edit(_ => project.MapSources(text => text[..end]));
            await run.AnalyzeAsync([.. RuleCatalogue.Analyzers, .. RuleCatalogue.Suppressors]);
        }

        Assert.Equal(source[..ends.Last()].Length, run.Project.Sources[0].Text.Length);
    }

    [Fact]
    public async Task SmallProject_WithoutOneToken_NoAnalyzerThrows()
    {
        TestProject project = CorpusProjects.Load("Consumers");
        string source = project.Sources[0].Text;
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(project);
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where((token, i) => i % Step == 3 && token.Span.Length > 0))
        {
            run = run.Edit(_ => project.MapSources(text => text.Remove(token.SpanStart, token.Span.Length)));
            await run.AnalyzeAsync([.. RuleCatalogue.Analyzers]);
        }

        Assert.NotEqual(source, run.Project.Sources[0].Text);
    }
}
