using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Cli.Tests;

/// <summary>Which assemblies count: those whose manifests the program chains, and no others.</summary>
public sealed class ChainTests
{
    private static readonly TestProject Stock = Handling("Stock", "stock.moved");

    [Fact]
    public void Export_ReferenceOfAReference_HasItsHandlers()
    {
        using BuildOutput output = new();
        output.Add(Stock);
        TestProject orders = Handling("Orders", "order.placed");
        output.Add(orders with { References = orders.References.Add(output.Reference("Stock")) });
        TestProject program = TestProject.Program() with { Name = "Shop" };

        ToolResult export = Tool.Export(output.Add(program with { References = program.References.Add(output.Reference("Orders")) }));

        Assert.Equal(["order.placed", "stock.moved"], export.BindingsOf("Shop"));
    }

    [Fact]
    public void Export_ReferenceUsedByTwo_CountsOnce()
    {
        using BuildOutput output = new();
        output.Add(Stock);
        foreach (string name in new[] { "Orders", "Returns" })
        {
            TestProject library = Handling(name, "order.placed");
            output.Add(library with { References = library.References.Add(output.Reference("Stock")) });
        }

        TestProject program = TestProject.Program() with { Name = "Shop" };
        program = program with { References = [.. program.References, output.Reference("Returns"), output.Reference("Orders"), output.Reference("Stock")] };

        Assert.Equal(["order.placed", "stock.moved"], Tool.Export(output.Add(program)).BindingsOf("Shop"));
    }

    [Fact]
    public void Export_ReferenceIsMissing_NamesItAndTheFix()
    {
        using BuildOutput output = new();
        string stock = output.Add(Stock);
        TestProject program = TestProject.Program() with { Name = "Shop" };
        string assembly = output.Add(program with { References = program.References.Add(output.Reference("Stock")) });
        File.Delete(stock);

        ToolResult result = Tool.Export(assembly);

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal(
            $"typedevents: 'Shop' takes handlers from 'Stock', and there is no '{stock}'. Export from the output folder of the program, which has everything that it references.\n",
            result.Errors);
    }

    /// <summary>The generator chains what the compiler sees; a manifest that came later, or lies behind an assembly without one, is not registered.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Export_ManifestThatTheProgramDoesNotChain_IsNotFollowed(bool throughAnother)
    {
        TestProject before = TestProject.Library("namespace Stock; public class Shelf;") with { Name = "Stock" };
        TestProject between = TestProject.Library("public class Shop_Shelf : Stock.Shelf;") with { Name = "Between" };
        TestProject program = TestProject.Program("""
            using TypedEvents;
            [TchuEvent("shop.opened")] public partial record Opened(string Id);
            public static class Handlers { [Subscribe] public static void On(Opened e) { } }
            """) with { Name = "Shop" };
        using BuildOutput output = new();
        output.Add(before);
        output.Add(between with { References = between.References.Add(output.Reference("Stock")) });
        program = program.AddSource(throughAnother ? "public class Front(Shop_Shelf shelf) { public object Shelf => shelf; }" : "public class Front(Stock.Shelf shelf) { public object Shelf => shelf; }");
        program = program with { References = [.. program.References, output.Reference("Stock"), output.Reference("Between")] };
        string assembly = output.Add(program);
        output.Add(Stock.AddSource("namespace Stock; public class Shelf;"));
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(program));

        IReadOnlyList<string> bindings = Tool.Export(assembly).BindingsOf("Shop");

        Assert.Equal(["shop.opened"], bindings);
        Assert.Equal(await RuntimeBus.BindingsAsync(runnable.Assembly), bindings);
    }

    private static TestProject Handling(string name, string topic) => TestProject.Library($$"""
        using TypedEvents;
        namespace {{name}};
        [TchuEvent("{{topic}}")] public partial record Happened(string Id);
        public static class Handlers { [Subscribe(Name = "{{name}}")] public static void On(Happened e) { } }
        """) with { Name = name };
}
