using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Generators.Tests.Harness;

public sealed class DeterminismTests
{
    private static readonly TestProject Project = TestProject.Contracts("[System.Obsolete] public class Ibis;\n", "public class B;");

    [Fact]
    public void Check_DeterministicGenerator_Passes() => Determinism.Check<CountingGenerator>(Project);

    [Fact]
    public void Check_GeneratorThatReadsTheCulture_Fails() =>
        Assert.Contains("culture", Assert.Throws<XunitException>(() => Determinism.Check<CultureGenerator>(Project)).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_GeneratorThatReadsFileOrder_Fails() =>
        Assert.Contains("order", Assert.Throws<XunitException>(() => Determinism.Check<FileOrderGenerator>(Project)).Message, StringComparison.Ordinal);

    [Fact]
    public void Check_GeneratorThatCopiesLineEndings_Fails() =>
        Assert.Contains("CRLF", Assert.Throws<XunitException>(() => Determinism.Check<LineEndingGenerator>(Project)).Message, StringComparison.Ordinal);

    [Fact]
    public void BrokenCode_GeneratorThatThrowsOnMissingNames_Fails() =>
        Assert.Throws<XunitException>(() => BrokenCode.RemoveEachToken<FragileGenerator>(Project, "public class C { }"));

    [Fact]
    public void BrokenCode_SturdyGenerator_TriesEachToken()
    {
        Assert.Equal(5, BrokenCode.RemoveEachToken<CountingGenerator>(Project, "public class C { }"));
        Assert.Equal(5, BrokenCode.CutAfterEachToken<CountingGenerator>(Project, "public class C { }"));
    }

    private sealed class CultureGenerator() : TextGenerator(static _ => (-1.5).ToString(CultureInfo.CurrentCulture));

    private sealed class FileOrderGenerator() : TextGenerator(static compilation => compilation.SyntaxTrees.First().FilePath);

    private sealed class LineEndingGenerator() : TextGenerator(static compilation => compilation.SyntaxTrees.Any(tree => tree.ToString().Contains('\r')) ? "r" : "n");

    private sealed class FragileGenerator() : TextGenerator(static compilation => compilation.GetTypeByMetadataName("C")!.Name);

    /// <summary>Puts a text into a comment.</summary>
    private abstract class TextGenerator(Func<Compilation, string> text) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            Func<Compilation, string> read = text;
            context.RegisterSourceOutput(context.CompilationProvider, (output, compilation) => output.AddSource("Text.g.cs", $"// {read(compilation)}\n"));
        }
    }
}
