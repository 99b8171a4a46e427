using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Roslyn.Testing;
using TypedEvents.Schema;

namespace TypedEvents.Generators.Tests.Manifest;

/// <summary>Records of other assemblies are what their manifests say, so that an event has one shape wherever its records are declared.</summary>
public sealed class ReferencedRecordTests
{
    private const string Units = """
        using System.ComponentModel.DataAnnotations;
        using TypedEvents;
        namespace Units;

        [TchuType] public partial record Unit([StringLength(3)] string Name, Unit? Base);
        """;

    private const string Records = """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using TypedEvents;
        namespace Shop;

        [TchuType(Layout = WireLayout.Array)] public partial record Price([property: Range(0, 1000)] int Value, Units.Unit Unit, string Currency = "E U,R");
        [TchuType(ByName = true)] public enum Kind { Small, Large }

        [TchuType]
        public partial record Line([property: JsonPropertyName("co de.x")] string Code, Price? Price, IReadOnlyDictionary<string, List<Line>> Parts, Kind Kind)
        {
            [Required] public string? Note { get; init; }
            public int Count { get; internal set; }
            [JsonIgnore] public int Left { get; init; }
        }

        [TchuType]
        public partial record Closed
        {
            internal Closed(int number) => Number = number;
            public int Number { get; }
        }

        public static partial class Outer { [TchuType] public partial record Inner(byte[] Data); }
        """;

    private const string Order = """
        using System.Collections.Generic;
        using TypedEvents;
        namespace Shop;

        [TchuEvent("order")] public partial record Order(HashSet<Line> Lines, Units.Unit Unit, Dictionary<string, Closed?> Index, Outer.Inner Inner, Own Own);
        [TchuType] public partial record Own(Line Line);
        [TchuRpc("price.of")] public partial record PriceOf(string Code) : IRpc<Price?>;
        """;

    private static readonly TestProject UnitProject = TestProject.Contracts(Units) with { Name = "My Units, inc." };
    private static readonly TestProject RecordProject = (TestProject.Contracts(Records) with { Name = "Shop.Records" }).AddDependency(UnitProject);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Shape_OfAnEvent_IsThatOfOneAssembly(bool asImage)
    {
        GeneratorRun one = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts(Units, Records, Order));
        GeneratorRun several = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts(Order).AddDependency(UnitProject, asImage).AddDependency(RecordProject, asImage));

        Assert.Equal(LinesOf(one), LinesOf(several));
        Assert.Equal(LinesOf(one, "Shop.PriceOf"), LinesOf(several, "Shop.PriceOf"));
        Assert.Equal(FingerprintsOf(one), FingerprintsOf(several));
        Assert.Contains(LinesOf(several), line => line.EndsWith(".number i32", StringComparison.Ordinal));
        Assert.Contains(LinesOf(several), line => line.EndsWith(".count i32 optional", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Shape_OfARecord_IsThatOfItsAssembly(bool asImage)
    {
        Compilation own = GeneratorRun.Of<TypedEventsGenerator>(RecordProject).Compilation;
        Compilation user = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts("").AddDependency(UnitProject, asImage).AddDependency(RecordProject, asImage)).Compilation;

        foreach (string name in (string[])["Shop.Price", "Shop.Line", "Shop.Closed", "Shop.Outer+Inner", "Shop.Kind"])
        {
            Assert.Equal(LinesOf(own, name), LinesOf(user, name));
        }
    }

    [Fact]
    public void Rows_NameRecordsOfOtherAssembliesWithThem() => Assert.Contains(
        "    .unit =Units.Unit@My%00250020Units%0025002c%00250020inc. #1\n",
        GeneratorRun.Of<TypedEventsGenerator>(RecordProject).File(HintNames.Shapes),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("type Line 0 (map)\\n.gone what<")]
    [InlineData("type Line 0 (map)\\n.gone str #99999999999")]
    [InlineData("type Line 0 (map)\\n.gone reserved")]
    [InlineData("type Line 0 {gone:str}")]
    [InlineData("type Other 0 (map)\\n.gone str")]
    public void Manifest_SaysNothingOfARecord_SymbolsTell(string rows) => Assert.Equal(
        ["event order v1 (map)", "event order v1 .lines list<{}>", "event order v1 .lines[].code str"], LinesOf(UseOf($"[assembly: EventContracts(\"{rows}\")]"), "Order"));

    [Fact]
    public void Manifest_OlderThanItsSymbols_IsRead() => Assert.Equal(
        ["event order v1 (map)", "event order v1 .lines list<{}>", "event order v1 .lines[].gone list<{}>", "event order v1 .lines[].part {}"],
        LinesOf(UseOf("[assembly: EventContracts(\"type Line 0 (map)\\n.gone list<=Gone>\\n.part =Lost@Nowhere@Old\")]"), "Order"));

    [Fact]
    public void Record_MovedToAnotherAssembly_IsReadThere()
    {
        const string Line = "[TchuType] public partial record Line(string Code) { public int Count { get; internal set; } }";
        TestProject before = TestProject.Contracts("using TypedEvents; namespace Shop; " + Line) with { Name = "Old" };
        TestProject moved = TestProject.Contracts("using TypedEvents; namespace Shop; " + Line) with { Name = "New" };
        TestProject after = (TestProject.Library("[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Shop.Line))]") with { Name = "Old" }).AddDependency(moved, asImage: true);
        TestProject parts = (TestProject.Contracts("using TypedEvents; namespace Shop; [TchuType] public partial record Part(Line Line);") with { Name = "Parts" }).AddDependency(before, asImage: true);

        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(TestProject.Contracts("using TypedEvents; namespace Shop; [TchuEvent(\"order\")] public partial record Order(Part Part);")
            .AddDependency(parts, asImage: true).AddDependency(after, asImage: true).AddDependency(moved, asImage: true));

        Assert.Equal(["event order v1 (map)", "event order v1 .part {}", "event order v1 .part.line {}", "event order v1 .part.line.code str", "event order v1 .part.line.count i32 optional"], LinesOf(run));
    }

    // What is generated for the record is written by hand, so that the manifest may say something else.
    private static GeneratorRun UseOf(string manifest)
    {
        TestProject records = TestProject.Library($$"""
            using TypedEvents;
            {{manifest}}
            [TchuType] public record Line(string Code) { public static class TypedEventsCodec; }
            """) with { Name = "Old" };
        return GeneratorRun.OfBroken<TypedEventsGenerator>(
            TestProject.Library("using System.Collections.Generic; using TypedEvents; [TchuEvent(\"order\")] public partial record Order(List<Line> Lines);").AddDependency(records, asImage: true));
    }

    private static IEnumerable<string> LinesOf(GeneratorRun run, string name = "Shop.Order")
    {
        INamedTypeSymbol type = run.Compilation.GetTypeByMetadataName(name)!;
        return SchemaReader.Read(type, ContractParser.Parse(type, default), default)!.Version.Lines();
    }

    private static IEnumerable<string> LinesOf(Compilation compilation, string name) =>
        SchemaReader.ReadType(compilation.GetTypeByMetadataName(name)!, compilation.Assembly, default)!.Lines();

    private static IEnumerable<string> FingerprintsOf(GeneratorRun run) =>
        run.File(HintNames.Shapes).Split('\n').Where(line => line.Contains("event order 1 ", StringComparison.Ordinal) || line.Contains("rpc price.of 1 ", StringComparison.Ordinal));
}
