using System;
using System.Collections.Generic;
using System.Linq;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Events;

public sealed class EventModelTests
{
    [Fact]
    public void Models_HoldNothingOfTheCompilation()
    {
        IReadOnlyList<string> steps = GeneratorRun.Of<TypedEventsGenerator>(EventProjects.Shop).ShouldHavePureModels();

        Assert.Superset(
            new HashSet<string> { StepNames.Contracts, StepNames.ShapeRows, StepNames.ContractRows, StepNames.AmbiguousNames, StepNames.Topics },
            steps.ToHashSet());
    }

    [Fact]
    public void Models_OfBrokenContracts_HoldNothingOfTheCompilation() =>
        Assert.NotEmpty(GeneratorRun.OfBroken<TypedEventsGenerator>(EventProjects.Shop.AddSource(
            "[TypedEvents.TchuEvent] public partial record Bad(Missing A, object B, Bad[] C = default) : TypedEvents.IRpc<Missing>;")).ShouldHavePureModels());

    [Fact]
    public void Models_OfTheSameSource_AreEqual()
    {
        object[] first = Models(GeneratorRun.Of<TypedEventsGenerator>(EventProjects.Shop));
        object[] second = Models(GeneratorRun.Of<TypedEventsGenerator>(EventProjects.Shop));

        Assert.Equal(4, first.Length);
        Assert.True(first.SequenceEqual(second));
        Assert.Equal(first.Select(model => model.GetHashCode()), second.Select(model => model.GetHashCode()));
    }

    [Fact]
    public void Steps_AreAllNamedInOnePlace() =>
        Assert.Subset(
            typeof(StepNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal),
            GeneratorRun.Of<TypedEventsGenerator>(EventProjects.Shop).ShouldHavePureModels().ToHashSet(StringComparer.Ordinal));

    private static object[] Models(GeneratorRun run) => [.. run.Step(StepNames.Contracts).Outputs.Select(output => output.Value)];
}
