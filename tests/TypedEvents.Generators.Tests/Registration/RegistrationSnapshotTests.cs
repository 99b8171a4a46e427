using System;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Registration;

public sealed class RegistrationSnapshotTests
{
    [Fact]
    public void Handlers() => Match("+handlers.g.cs");

    [Fact]
    public void Client() => Match("+client.g.cs");

    [Fact]
    public void Manifest() => Match(HintNames.Manifest);

    [Fact]
    public void Shapes() => Match(HintNames.Shapes);

    [Fact]
    public void Program() => Match(HintNames.Program);

    [Fact]
    public void Embedded() => Match(HintNames.Embedded);

    private static void Match(string ending, [System.Runtime.CompilerServices.CallerMemberName] string test = "") => Snapshot.Match(
        GeneratorRun.Of<TypedEventsGenerator>(ShopProject.Project), hint => hint.EndsWith(ending, StringComparison.Ordinal), test: test);
}
