using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Tracking;

/// <summary>Which types an edit makes the generator read again. A value that is cached was not read; one that is unchanged was, and came out the same.</summary>
public sealed class RereadTests
{
    private static readonly string[] Readers = [StepNames.Contracts, StepNames.Handlers, StepNames.Casters, StepNames.RpcClients];

    private static readonly GeneratorRun Run = GeneratorRun.OfBroken<TypedEventsGenerator>(TrackedProject.Project);

    [Theory]
    [InlineData("body of a method", "return Task.CompletedTask;", "Before.Act(); return null!;")]
    [InlineData("expression of a method", "=> Sku + Id", "=> Bounds.Topic")]
    [InlineData("broken body", "return Task.CompletedTask;", "foo.")]
    [InlineData("initialiser of a property", "Sku { get; init; } = \"\"", "Sku { get; init; } = \"none\"")]
    [InlineData("comment", "record Cancelled(string Id", "record Cancelled(/* which */ string Id")]
    [InlineData("lines", "record Cancelled(string Id", "record Cancelled(\n\n    string Id")]
    [InlineData("constant that nobody names", "Answer = 42", "Answer = 43")]
    [InlineData("name of an unrelated type", "class Unrelated", "class Related")]
    [InlineData("members of an unrelated type", "public void Do()", "public void Undo()")]
    public void Edit_NothingToDoWithWhatIsGenerated_ReadsNothing(string what, string text, string replacement)
    {
        GeneratorRun run = Run.Edit(project => project.Replace(text, replacement));

        Assert.All(Readers, step => Assert.True(run.Step(step).Outputs.All(output => output.Reason == IncrementalStepRunReason.Cached), $"{what}: {step} {run.Step(step)}"));
        Assert.Empty(run.Emitted);
    }

    [Theory]
    [InlineData("record Cancelled(string Id", "record Cancelled(bool Late, string Id", true)]
    [InlineData("record Cancelled(string Id", "record Cancelled(Other Late, string Id", false)]
    public void Edit_Members_KeepsTheGraphUnlessNamesChange(string text, string replacement, bool isKept)
    {
        GeneratorRun run = Run.Edit(project => project.Replace(text, replacement));

        Assert.Equal(isKept, run.Step(StepNames.FileNames).Outputs.All(output => output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Contains(run.Step(StepNames.Contracts).Outputs, IsRead);
    }

    [Fact]
    public void Edit_UnrelatedNewFile_ReadsNothing()
    {
        GeneratorRun run = Run.Edit(project => project.AddSource("namespace Shop.Newer; public record Newer(string Id);"));

        Assert.All(Readers, step => run.Step(step).ShouldBe(IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void Edit_Enum_ReadsOnlyWhatReachesIt()
    {
        GeneratorRun run = Run.Edit(project => project.Replace("Late = 1", "Late = 2"));

        Assert.Equal(
            ["Shop.Orders.Cancelled", "Shop.Orders.CancelledV1"],
            run.Step(StepNames.Contracts).Outputs.Where(IsRead).Select(output => ((ContractPlan)output.Value).Contract.MetadataName).Order(StringComparer.Ordinal));
        run.Step(StepNames.RpcClients).ShouldBe(IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Edit_NewContract_ReadsNoOther()
    {
        GeneratorRun run = Run.Edit(project => project.AddSource("namespace Shop.Newer; [TchuEvent(\"shop.newer\")] public partial record Newer(Money Price);"));

        Assert.Equal(1, run.Step(StepNames.Contracts).Count(IncrementalStepRunReason.New));
        Assert.Equal(1, run.Step(StepNames.Contracts).Outputs.Count(IsRead));
    }

    [Fact]
    public void Edits_ManyRuns_LetGoOfOldCompilations()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new TypedEventsGenerator());
        WeakReference[] old = RunEdits(ref driver);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.DoesNotContain(old, compilation => compilation.IsAlive);
        GC.KeepAlive(driver);
    }

    // Apart, so that no local keeps what the driver lets go of.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] RunEdits(ref GeneratorDriver driver)
    {
        List<WeakReference> old = [];
        for (int edit = 0; edit < 5; edit++)
        {
            // Each edit touches another type, so that a driver which keeps what it last read would keep all of them.
            int edited = edit;
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Shop",
                Enumerable.Range(0, 5).Select(i => CSharpSyntaxTree.ParseText(
                    $"[TypedEvents.TchuEvent(\"shop.e{i}\")] public partial record E{i}(string Id{(i <= edited ? ", int More" : "")});", path: $"{i}.cs")),
                TrackedProject.Project.References);
            driver = driver.RunGenerators(compilation);
            old.Add(new WeakReference(compilation));
        }

        driver = driver.RunGenerators(CSharpCompilation.Create("Shop", references: TrackedProject.Project.References));
        return [.. old];
    }

    private static bool IsRead((object Value, IncrementalStepRunReason Reason) output) => output.Reason != IncrementalStepRunReason.Cached;
}
