using System;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;
using TypedEvents.Schema;

namespace TypedEvents.Generators.Tests.Manifest;

public sealed class ManifestRowTests
{
    private const string Source = """
        using TypedEvents;
        namespace Shop;

        [TchuType] public partial record Total(decimal Value);
        [TchuRpc("order.total")] internal partial record GetTotal([System.ComponentModel.DataAnnotations.Range(1, 9)] int Quantity) : IRpc<Total>;
        [TchuEvent("user.created", Version = 2, Layout = WireLayout.Array)] public partial record Created(string Id = "none") { [Upcaster] internal static Created From(Old old) => new(old.Id); }
        [TchuEvent("user.created")] public partial record Old(string Id);
        public static partial class Outer { [TchuEvent("nested")] internal partial record Nested(int X); }

        internal static class Handlers
        {
            [Subscribe] public static void On(Created e) { }
            [Subscribe] public static Total On(GetTotal q) => new(q.Quantity);
            [Subscribe("user.*", Name = "all")] public static void All(EventEnvelope e) { }
        }
        """;

    [Fact]
    public void Rows_OfAnAssembly_DescribeEverythingForTools()
    {
        using Runnable runnable = Load();

        Assert.Equal(
            [
                "type Shop.Total # (map)", ".value decimal",
                "event nested 1 Shop.Outer+Nested # (map)", ".x i32",
                "rpc order.total 1 Shop.GetTotal # (map)", ".quantity i32 range(1,9)", "=> =Shop.Total",
                "event user.created 1 Shop.Old # (map)", ".id str",
                "event user.created 2 Shop.Created # (array)", ".id str #0 default:none",
            ],
            runnable.Assembly.GetCustomAttribute<EventContractsAttribute>()!.Rows.Split('\n').Select(row => Regex.Replace(row, " [0-9a-f]{16} ", " # ")));
        Assert.Equal(
            ["event Shop.Handlers.On@user.created user.created 2", "pattern all user.* 0", "responder Shop.Handlers.On@order.total order.total 1"],
            runnable.Assembly.GetCustomAttribute<EventSubscriptionsAttribute>()!.Rows.Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rows_NamesWithSpacesAndQuotes_StayInTheirFields()
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts("""
            using TypedEvents;
            [TchuEvent("a.b")] public partial record Odd([property: System.Text.Json.Serialization.JsonPropertyName("the \"\"\" name\n")] int X);
            public static class Handlers { [Subscribe(Name = "the \"id\"")] public static void On(Odd e) { } }
            """)));

        string[] member = ManifestText.Read(runnable.Assembly.GetCustomAttribute<EventContractsAttribute>()!.Rows).Last();
        string[] subscription = Assert.Single(ManifestText.Read(runnable.Assembly.GetCustomAttribute<EventSubscriptionsAttribute>()!.Rows));
        Assert.Equal("the \"\"\" name\n", SchemaMember.Read(member).Name);
        Assert.Equal(["event", "the \"id\"", "a.b", "1"], subscription);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("sideways", null)]
    [InlineData("Full_Transitive", "full_transitive")]
    public void Rows_OfAnAssembly_TellTheModeOfItsProject(string mode, string? expected)
    {
        using Runnable runnable = Load(mode);

        Assert.Equal(expected, runnable.Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(row => row.Key == "TypedEvents.Compatibility")?.Value);
    }

    [Fact]
    public void Rows_OfAnAssembly_TellWhichVersionsCastersConnect()
    {
        using Runnable runnable = Load();

        Assert.Equal("up user.created 1 2", Assert.Single(runnable.Assembly.GetCustomAttributes<EventHistoriesAttribute>()).Rows);
    }

    [Fact]
    public void Register_Assembly_GivesEverythingToTheRegistry()
    {
        using Runnable runnable = Load();

        Assert.Equal("Shop.Contracts", RecordingRegistry.ManifestOf(runnable.Assembly).AssemblyName);
        Assert.Equal("TypedEvents.Generated.Shop_ContractsEventManifest", RecordingRegistry.ManifestOf(runnable.Assembly).GetType().FullName);
        Assert.Equal(
            [
                "event Shop.Created user.created 2",
                "event Shop.Old user.created 1",
                "event Shop.Outer+Nested nested 1",
                "handler Shop.Created user.created Shop.Handlers.On@user.created",
                "pattern user.* all",
                "request Shop.GetTotal order.total 1 Shop.Total",
                "responder Shop.GetTotal Shop.Total order.total Shop.Handlers.On@order.total",
            ],
            RecordingRegistry.Of(runnable).Lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Manifest_NothingToSay_IsEmittedForAProgramOnly()
    {
        Assert.DoesNotContain(HintNames.Manifest, GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library("public class Plain;")).Hints);
        Assert.Contains(HintNames.Manifest, GeneratorRun.Of<TypedEventsGenerator>(TestProject.Program("public class Plain;")).Hints);
    }

    private static Runnable Load(string mode = "") =>
        Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts(Source).WithBuildProperty("TypedEventsCompatibility", mode) with { Name = "Shop.Contracts" }));
}
