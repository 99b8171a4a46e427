using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Generators.Tests.Harness;

public sealed class ModelPurityTests
{
    public static TheoryData<object> Impure => new(
        Location.None,
        new[] { 1 },
        new List<int>(),
        new Dictionary<string, int>(),
        ImmutableArray.Create(1),
        (Action)(static () => { }),
        new InvalidOperationException(),
        new object());

    [Fact]
    public void Check_PureModel_Passes() =>
        ModelPurity.Check(new Model("a", new Model(7, null), Accessibility.Public, new EquatableArray<string>(["x"])), "model");

    [Theory]
    [MemberData(nameof(Impure))]
    public void Check_ImpureMember_NamesThePath(object impure)
    {
        XunitException exception = Assert.Throws<XunitException>(() => ModelPurity.Check(new Model("a", new Model(impure, null), default, default), "model"));

        Assert.StartsWith("model.Inner.Value is ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ShouldHavePureModels_RunOfAGenerator_WalksItsOwnStepsOnly() => Assert.Equal(
        [CountingGenerator.Names],
        GeneratorRun.Of<CountingGenerator>(TestProject.Contracts("[System.Obsolete] public class A;")).ShouldHavePureModels());

    private sealed record Model(object Value, Model? Inner, Accessibility Access = default, EquatableArray<string> Names = default);
}
