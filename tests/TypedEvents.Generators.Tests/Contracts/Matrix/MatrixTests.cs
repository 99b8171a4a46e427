using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Contracts.Matrix;

/// <summary>Each member type, nullable and not, alone and in each collection, in class and struct events, in map and array layout, in both formats.</summary>
public sealed class MatrixTests
{
    [Fact]
    public void EveryMemberType_EveryContainer_RoundTripsInBothFormats()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts(MatrixSource.Create(), RoundTripSource.Text));
        using Runnable runnable = Runnable.Load(run);

        Assert.Empty(runnable.Probe<string[]>());
    }
}
