using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Events;

/// <summary>Which steps an edit runs again, and what it emits. Every edit parses all files anew.</summary>
public sealed class EventCachingTests
{
    private const string TopicTree = "TypedEvents.Topics.g.cs";

    private readonly GeneratorRun _run = GeneratorRun.Of<TypedEventsGenerator>(EventProjects.Shop);

    [Fact]
    public void Edit_UnrelatedFile_EmitsNothing() => AssertNothingChanged(_run.Edit(project => project.Replace("= 42", "= 43")));

    [Fact]
    public void Edit_UnrelatedNewFile_EmitsNothing() => AssertNothingChanged(_run.Edit(project => project.AddSource("internal static class More;")));

    [Fact]
    public void Edit_CommentInsideAnEvent_EmitsNothing() => AssertNothingChanged(_run.Edit(project => project.Replace("(string Id, Item[] Items)", "(string Id, /* what */ Item[] Items)")));

    [Fact]
    public void Edit_DocumentationOfAnEvent_EmitsNothing() => AssertNothingChanged(_run.Edit(project => project.Replace("An order was placed.", "Someone bought.")));

    [Fact]
    public void Edit_MethodOfAnEvent_EmitsNothing() =>
        AssertNothingChanged(_run.Edit(project => project.Replace("Item[] Items);", "Item[] Items) { public override string ToString() => Id; }")));

    [Fact]
    public void Edit_MemberOfAnEvent_EmitsThatEventAndTheShapes()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("double? Weight = -1.5", "double? Weight = -1.5, bool Express = false"));

        run.Step(StepNames.Contracts).ShouldHaveOneModified();
        run.Step(StepNames.AmbiguousNames).ShouldBeReused();
        run.Step(StepNames.Topics).ShouldBeReused();
        run.Step(StepNames.ContractRows).ShouldBeReused();
        Assert.Equal(["Shop.OrderShipped.g.cs", HintNames.Shapes], run.Emitted);
    }

    [Fact]
    public void Edit_ValidationOfAMember_EmitsThatEventAndTheShapes()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("[Required] string Id", "[Required, StringLength(9)] string Id"));

        run.Step(StepNames.Contracts).ShouldHaveOneModified();
        run.Step(StepNames.Topics).ShouldBeReused();
        Assert.Equal(["Shop.OrderShipped.g.cs", HintNames.Shapes], run.Emitted);
    }

    [Fact]
    public void Edit_MemberOfANestedType_EmitsTheTypeOnce()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("int Quantity = -3", "int Quantity = -3, string Note = \"\""));

        Assert.Contains("Shop.Item.g.cs", run.Emitted);
        Assert.DoesNotContain("Shop.OrderShipped.g.cs", run.Emitted);
        run.Step(StepNames.Topics).ShouldBeReused();
    }

    [Fact]
    public void Edit_NewEvent_EmitsItTheTopicsAndTheManifest()
    {
        GeneratorRun run = _run.Edit(project => project.AddSource("[TypedEvents.TchuEvent(\"shop.closed\")] public partial record Closed;"));

        Assert.Equal(1, run.Step(StepNames.Contracts).Count(IncrementalStepRunReason.New));
        run.Step(StepNames.Topics).ShouldHaveOneModified();
        Assert.Equal(["Closed.g.cs", TopicTree], run.Emitted.Where(hint => !IsManifest(hint)));
    }

    [Fact]
    public void Edit_EventRemoved_LeavesTheTextOfOthers()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("[TchuEvent(\"shop.order.placed\")]", ""));
        string[] kept = [.. run.Hints.Where(hint => !IsManifest(hint) && hint != TopicTree)];

        Assert.Equal(["Shop.GetPrice.g.cs", "Shop.Item.g.cs", "Shop.OrderShipped.g.cs"], kept);
        Assert.Equal(kept.Select(_run.File), kept.Select(run.File));
    }

    [Fact]
    public void Edit_ThereAndBack_GivesTheSameText()
    {
        GeneratorRun back = _run.Edit(project => project.Replace("string Sku", "string Code")).Edit(project => project.Replace("string Code", "string Sku"));

        Assert.Equal(_run.Hints.Select(_run.File), back.Hints.Select(back.File));
    }

    private static void AssertNothingChanged(GeneratorRun run)
    {
        foreach (string step in (string[])[StepNames.Contracts, StepNames.ShapeRows, StepNames.ContractRows, StepNames.AmbiguousNames, StepNames.Topics])
        {
            run.Step(step).ShouldBeReused();
        }

        run.Outputs.ShouldBeReused();
        Assert.Empty(run.Emitted);
    }

    private static bool IsManifest(string hint) => hint is HintNames.Manifest or HintNames.Shapes;
}
