using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Events;

public sealed class EventCancellationTests
{
    [Fact]
    public void Generate_Cancelled_StopsAndLeavesNoTrace()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => GeneratorRun.Of<TypedEventsGenerator>(EventProjects.Shop, new CancellationToken(canceled: true)));

        Assert.Equal(
            GeneratorRun.Of<TypedEventsGenerator>(EventProjects.Shop).Hints,
            GeneratorRun.Of<TypedEventsGenerator>(EventProjects.Shop, new CancellationTokenSource().Token).Hints);
    }

    [Fact]
    public void Parse_Cancelled_StopsAtTheFirstMember()
    {
        Compilation compilation = GeneratorRun.Of<TypedEventsGenerator>(EventProjects.Shop).Compilation;
        INamedTypeSymbol contract = compilation.GetTypeByMetadataName("Shop.OrderPlaced")!;

        Assert.Empty(ContractParser.Parse(contract, CancellationToken.None).Problems.AsEnumerable());
        Assert.ThrowsAny<OperationCanceledException>(() => ContractParser.Parse(contract, new CancellationToken(canceled: true)));
    }
}
