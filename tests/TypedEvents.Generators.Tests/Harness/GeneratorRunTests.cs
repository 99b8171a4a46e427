using System;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Generators.Tests.Harness;

public sealed class GeneratorRunTests
{
    private static readonly TestProject Project = TestProject.Contracts(
        "[System.Obsolete] public class A { public int One { get; set; } }",
        "[System.Obsolete] public class B { public int Two { get; set; } }",
        "public static class Probe { public static string Run(int n) => AMembers.Names + n; public static void Fail() => throw new System.FormatException(\"x\"); }");

    [Fact]
    public void Of_FirstRun_GivesFilesByHint()
    {
        GeneratorRun run = GeneratorRun.Of<CountingGenerator>(Project);

        Assert.Equal(["A.g.cs", "B.g.cs"], run.Hints);
        Assert.Equal(["A.g.cs", "B.g.cs"], run.Emitted);
        Assert.Contains("\"One\"", run.File("A.g.cs"), StringComparison.Ordinal);
        Assert.Throws<XunitException>(() => run.File("C.g.cs"));
    }

    [Fact]
    public void Edit_UnrelatedFile_ReusesEverything()
    {
        GeneratorRun run = GeneratorRun.Of<CountingGenerator>(Project).Edit(project => project.AddSource("public class Other;"));

        run.Step(CountingGenerator.Names).ShouldBe(IncrementalStepRunReason.Unchanged);
        run.Outputs.ShouldBe(IncrementalStepRunReason.Cached);
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void Edit_OneMember_EmitsOneFile()
    {
        GeneratorRun run = GeneratorRun.Of<CountingGenerator>(Project).Edit(project => project.Replace("Two", "Three"));

        run.Step(CountingGenerator.Names).ShouldHaveOneModified();
        Assert.Throws<XunitException>(() => run.Step(CountingGenerator.Names).ShouldBeReused());
        Assert.Throws<XunitException>(() => run.Step("NoSuchStep").ShouldBeReused());
        Assert.Equal(["B.g.cs"], run.Emitted);
    }

    [Fact]
    public void Of_WarningInTheResult_Fails()
    {
        TestProject project = TestProject.Contracts("public class C { private int _unused; }");

        Assert.Contains("CS0169", Assert.Throws<XunitException>(() => GeneratorRun.Of<CountingGenerator>(project)).Message, StringComparison.Ordinal);
        Assert.Single(GeneratorRun.OfBroken<CountingGenerator>(project).CompilerDiagnostics);
    }

    [Fact]
    public void Of_GeneratorThatThrows_FailsAlsoForBrokenCode() =>
        Assert.Contains("boom", Assert.Throws<XunitException>(() => GeneratorRun.OfBroken<ThrowingGenerator>(Project)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Runnable_ProjectWithDependency_RunsBoth(bool asImage)
    {
        TestProject program = TestProject.Program("public static class Probe { public static string Run() => new A().ToString() + Base.Answer; }")
            .AddDependency((TestProject.Contracts("[System.Obsolete(\"a\")] public class Old; public class A; public static class Base { public const int Answer = 42; }") with { Name = "Lib" }), asImage);

        using Runnable runnable = Runnable.Load(GeneratorRun.Of<CountingGenerator>(program));

        Assert.Equal("A42", runnable.Probe<string>());
    }

    [Fact]
    public void Runnable_MethodThatThrows_ThrowsTheSame()
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<CountingGenerator>(Project));

        Assert.Equal("One7", runnable.Probe<string>(7));
        Assert.Throws<FormatException>(() => runnable.Invoke<object>("Probe", "Fail"));
    }
}
