using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Versions;

public sealed class VersionSuiteTests
{
    private readonly GeneratorRun _run = GeneratorRun.Of<TypedEventsGenerator>(VersionProject.Project);

    [Fact]
    public void Edit_CommentInACaster_EmitsNothing()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("new(old.Id, 1)", "new(old.Id, /* one */ 2)"));

        run.Step(StepNames.Casters).ShouldBeReused();
        run.Step(StepNames.Histories).ShouldBeReused();
        run.Outputs.ShouldBeReused();
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void Edit_NameOfACaster_EmitsTheVersionsThatCallIt()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("PlacedV2 From(", "PlacedV2 Up("));

        run.Step(StepNames.Casters).ShouldHaveOneModified();
        run.Step(StepNames.Contracts).ShouldBeReused();
        Assert.Equal(["Shop.Placed.g.cs", "Shop.PlacedV2.g.cs"], run.Emitted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Edit_FormerTopic_EmitsThatEventOnly()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("\"shop.ordered\"", "\"shop.ordered\", \"shop.bought\""));

        run.Step(StepNames.Histories).ShouldBeReused();
        Assert.Equal(["Shop.Placed.g.cs"], run.Emitted);
    }

    [Fact]
    public void Models_HoldNothingOfTheCompilation()
    {
        string[] steps = [.. _run.ShouldHavePureModels()];

        Assert.Contains(StepNames.Casters, steps);
        Assert.Contains(StepNames.Histories, steps);
        Assert.Contains(StepNames.ContractFiles, steps);
    }

    [Fact]
    public void Output_OrderCultureAndLineEndings_ChangeNothing() => Determinism.Check<TypedEventsGenerator>(VersionProject.Project);

    [Fact]
    public void Output_NullableOff_CompilesWithoutWarnings() =>
        GeneratorRun.Of<TypedEventsGenerator>(VersionProject.Project with { Nullable = NullableContextOptions.Disable });

    [Fact]
    public void Casters_EachTokenRemoved_NeverThrow() =>
        Assert.True(BrokenCode.RemoveEachToken<TypedEventsGenerator>(VersionProject.WithoutCasters, VersionProject.Casters) > 40);

    [Fact]
    public void Casters_CutAfterEachToken_NeverThrow() =>
        Assert.True(BrokenCode.CutAfterEachToken<TypedEventsGenerator>(VersionProject.WithoutCasters, VersionProject.Casters) > 40);

    [Theory]
    [InlineData("[FormerTopics]")]
    [InlineData("[FormerTopics(null)]")]
    [InlineData("[FormerTopics(null!, 3, Missing)]")]
    [InlineData("[FormerTopics(new string[] { \"a b\", null }), FormerTopics(\"x\")]")]
    [InlineData("[FormerTopics(\"\", \"closing\", \"b.*\", \"b.*\")]")]
    public void FormerTopics_Broken_NeverThrow(string attribute) =>
        GeneratorRun.OfBroken<TypedEventsGenerator>(VersionProject.Project.AddSource($"using TypedEvents; [TchuEvent(\"closing\")] {attribute} public partial record Closing(string Id);"));

    [Fact]
    public void Generate_Cancelled_Stops() => Assert.ThrowsAny<OperationCanceledException>(
        () => GeneratorRun.Of<TypedEventsGenerator>(VersionProject.Project, new CancellationToken(canceled: true)));
}
