using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedEvents.Roslyn.Testing;

/// <summary>Code as it is while someone types. A generator must survive all of it.</summary>
public static class BrokenCode
{
    /// <summary>Runs the generator on one driver with each token of a source left out in turn.</summary>
    /// <returns>How many variants were tried.</returns>
    public static int RemoveEachToken<TGenerator>(TestProject project, string source)
        where TGenerator : IIncrementalGenerator, new()
    {
        GeneratorRun run = GeneratorRun.OfBroken<TGenerator>(project.AddSource(source));
        SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
        foreach (SyntaxToken token in tokens)
        {
            run = run.Edit(_ => project.AddSource(source.Remove(token.SpanStart, token.Span.Length)));
        }

        return tokens.Length;
    }

    /// <summary>Runs the generator on one driver with a source cut off after each token in turn.</summary>
    /// <returns>How many variants were tried.</returns>
    public static int CutAfterEachToken<TGenerator>(TestProject project, string source)
        where TGenerator : IIncrementalGenerator, new()
    {
        GeneratorRun run = GeneratorRun.OfBroken<TGenerator>(project);
        IEnumerable<int> ends = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.Span.End).Distinct();
        int count = 0;
        foreach (int end in ends)
        {
            run = run.Edit(_ => project.AddSource(source[..end]));
            count++;
        }

        return count;
    }
}
