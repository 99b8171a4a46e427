using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Registration;

public sealed class RegistrationSuiteTests
{
    [Fact]
    public void Models_OfEveryStep_ArePure()
    {
        string[] steps = [.. GeneratorRun.Of<TypedEventsGenerator>(ShopProject.Project).ShouldHavePureModels()];

        string[] expected = [StepNames.Handlers, StepNames.MessageNames, StepNames.HandlerTypes, StepNames.RpcClients, StepNames.Project, StepNames.Manifest];
        Assert.All(expected, step => Assert.Contains(step, steps));
    }

    [Fact]
    public void Output_OrderCultureAndLineEndings_ChangeNothing() => Determinism.Check<TypedEventsGenerator>(ShopProject.Project);

    [Fact]
    public void Handlers_EachTokenRemoved_NeverThrow() =>
        Assert.True(BrokenCode.RemoveEachToken<TypedEventsGenerator>(ShopProject.WithoutHandlers, ShopProject.Handlers) > 100);

    [Fact]
    public void Handlers_CutAfterEachToken_NeverThrow() =>
        Assert.True(BrokenCode.CutAfterEachToken<TypedEventsGenerator>(ShopProject.WithoutHandlers, ShopProject.Handlers) > 100);

    [Fact]
    public void Attributes_OnTwoParts_NeverThrow() => GeneratorRun.OfBroken<TypedEventsGenerator>(ShopProject.Project.AddSource("""
        using TypedEvents;
        namespace Shop;
        [TchuRpcClient] public partial interface IOrders;
        [TchuRpc("order.total")] public partial record GetTotal;
        [TchuEvent("order.placed")] public partial record struct OrderPlaced;
        [TchuType] public partial record Total;
        """));

    [Fact]
    public void Output_NullableOff_CompilesWithoutWarnings() => GeneratorRun.Of<TypedEventsGenerator>(
        ShopProject.Project.MapSources(source => source.Replace("?", "", StringComparison.Ordinal)) with { Nullable = NullableContextOptions.Disable });

    [Fact]
    public void Output_DocumentationChecked_HasNoWarnings()
    {
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(ShopProject.Project with { Documented = true });

        Assert.DoesNotContain(run.CompilerDiagnostics, diagnostic => diagnostic.Location.SourceTree!.FilePath.Contains('+', StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_CancelledToken_Stops()
    {
        Compilation compilation = GeneratorRun.Of<TypedEventsGenerator>(ShopProject.Project).Compilation;
        INamedTypeSymbol handlers = compilation.GetTypeByMetadataName("Shop.Handlers")!;
        CancellationToken cancelled = new(canceled: true);

        Assert.Throws<OperationCanceledException>(() => ProjectParser.Parse(compilation, null, cancelled));
        Assert.Throws<OperationCanceledException>(() => HandlerInstanceParser.Parse(handlers, compilation, cancelled));
        Assert.Throws<OperationCanceledException>(() => GeneratorRun.Of<TypedEventsGenerator>(ShopProject.Project, cancelled));
    }
}
