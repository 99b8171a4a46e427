using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Handlers;

public sealed class HandlerCachingTests
{
    private readonly GeneratorRun _run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library(
        """
        using TypedEvents;
        namespace Shop;
        [TchuEvent("user.created")] public partial record Created(string Id);
        """,
        """
        using TypedEvents;
        namespace Shop;
        public static class First { [Subscribe] public static void On(Created e) => System.Console.WriteLine(e.Id); }
        """,
        """
        using TypedEvents;
        namespace Shop;
        public static class Second { [Subscribe("#")] public static void On(EventEnvelope e) { } }
        """));

    [Fact]
    public void Edit_UnrelatedFile_EmitsNothing()
    {
        GeneratorRun run = _run.Edit(project => project.AddSource("public class Other { [System.Obsolete] public void On() { } }"));

        run.Step(StepNames.Handlers).ShouldBe(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);
        run.Step(StepNames.Project).ShouldBe(IncrementalStepRunReason.Unchanged);
        run.Step(StepNames.HandlerTypes).ShouldBe(IncrementalStepRunReason.Cached);
        run.Step(StepNames.Manifest).ShouldBe(IncrementalStepRunReason.Cached);
        run.Outputs.ShouldBe(IncrementalStepRunReason.Cached);
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void Edit_BodyOfAHandler_EmitsNothing()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("WriteLine(e.Id)", "WriteLine(e)"));

        run.Step(StepNames.Handlers).ShouldBe(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);
        Assert.Empty(run.Emitted);
    }

    [Fact]
    public void Edit_ParametersOfAHandler_EmitsOnlyItsFile()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("(EventEnvelope e)", "(EventEnvelope e, EventContext c)"));

        run.Step(StepNames.Handlers).ShouldHaveOneModified();
        run.Step(StepNames.HandlerTypes).ShouldHaveOneModified();
        run.Step(StepNames.Manifest).ShouldBeReused();
        Assert.Equal(["Shop.Second+handlers.g.cs"], run.Emitted);
    }

    [Fact]
    public void Edit_IdOfAHandler_EmitsItsFileAndTheManifest()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("Subscribe(\"#\")", "Subscribe(\"#\", Name = \"all\")"));

        Assert.Equal(["Shop.Second+handlers.g.cs", HintNames.Manifest], run.Emitted);
    }

    [Fact]
    public void Edit_MemberOfAnEvent_LeavesItsHandlersAlone()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("(string Id)", "(string Id, int Age)"));

        run.Step(StepNames.MessageNames).ShouldBeReused();
        run.Step(StepNames.HandlerTypes).ShouldBeReused();
        run.Step(StepNames.Manifest).ShouldBeReused();
        Assert.DoesNotContain("Shop.First+handlers.g.cs", run.Emitted);
        Assert.DoesNotContain(HintNames.Manifest, run.Emitted);
    }

    [Fact]
    public void Edit_EventThatCannotBeGenerated_DropsItsHandlers()
    {
        GeneratorRun run = _run.Edit(project => project.Replace("partial record Created", "record Created"));

        Assert.DoesNotContain("Shop.First+handlers.g.cs", run.Hints);
        Assert.Contains("Shop.Second+handlers.g.cs", run.Hints);
    }
}
