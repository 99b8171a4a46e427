using System;
using System.Reflection;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Versions;

/// <summary>What generated code does with casters, also with those that it has to leave out.</summary>
public sealed class VersionRunTests
{
    private const string Probe = """

        public static class Probe
        {
            public static string Facts<T>() where T : IMessage<T> =>
                string.Join(",", T.OlderVersions.ToArray()) + ";" + string.Join(",", T.FormerTopics) + ";" + string.Join(",", System.Linq.Enumerable.Where(new[] { 1, 2, 3, 4, 5 }, version => T.TryDowncast(default!, version, new Sink())));

            private sealed class Sink : TypedEvents.CompilerServices.IDowncastTarget
            {
                public void Take<T>(T message) where T : IMessage<T> { }
            }
        """;

    [Fact]
    public void Chain_OfThreeVersions_ReadsBothOlderOnes() => Assert.Equal("1,2;old.name;1,2", Facts("C", """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("a", Version = 3), FormerTopics("old.name", "a", "not a topic", "old.name")] public partial record C(int X);
        public partial class Casters
        {
            [Upcaster] public static B Up(A old) => new(0);
            [Upcaster] protected internal static C Up(B old) => new(0);
            [Downcaster] public static B Down(C message) => new(0);
            [Downcaster] public static A Down(B message) => new(0);
        }
        """));

    [Fact]
    public void Chain_ThatSkipsAVersion_TakesTheDirectWay() => Assert.Equal("1,2;;", Facts("C", """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("a", Version = 3)] public partial record C(int X)
        {
            [Upcaster] internal static C From(A old) => new(0);
            [Upcaster] internal static C From(B old) => new(0);
        }
        """));

    [Fact]
    public void VersionInBetween_KnowsWhatIsOlderThanItself() => Assert.Equal("1;;1", Facts("B", """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("a", Version = 3)] public partial record C(int X)
        {
            [Upcaster] internal static B From(A old) => new(0);
            [Upcaster] internal static C From(B old) => new(0);
            [Downcaster] internal static A Down(B message) => new(0);
        }
        """));

    /// <summary>Each is reported by an analyzer; what is left still compiles and runs.</summary>
    [Theory]
    [InlineData("[Upcaster] internal static C From(A old) => new(0); [Upcaster] internal static B Other(A old) => new(0); [Upcaster] internal static C From(B old) => new(0);", "1,2;;")]
    [InlineData("[Upcaster] internal static B Back(C newer) => new(0); [Upcaster] internal static C From(B old) => new(0);", "2;;")]
    [InlineData("[Upcaster] internal static B From(A old) => new(0);", ";;")]
    [InlineData("[Upcaster] private static C From(B old) => new(0);", ";;")]
    [InlineData("[Upcaster] internal C From(B old) => new(0);", ";;")]
    [InlineData("[Upcaster] internal static C From<T>(B old) => new(0);", ";;")]
    [InlineData("[Upcaster] internal static C? From(B old) => new(0);", ";;")]
    [InlineData("[Upcaster] internal static C From(B old, int more) => new(0);", ";;")]
    [InlineData("[Upcaster] internal static void From(B old) { }", ";;")]
    [InlineData("[Upcaster] internal static System.Threading.Tasks.Task<C> From(B old) => null!;", ";;")]
    [InlineData("[Upcaster] internal static C From(Other old) => new(0);", ";;")]
    [InlineData("[Upcaster] internal static C From(string old) => new(0);", ";;")]
    [InlineData("[Upcaster, Downcaster] internal static C From(B old) => new(0);", "2;;")]
    public void Casters_WithAMistake_AreLeftOut(string casters, string facts) => Assert.Equal(facts, Facts("C", $$"""
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("a", Version = 3)] public partial record C(int X) { {{casters}} }
        [TchuEvent("b")] public partial record Other(int X);
        """));

    [Fact]
    public void Caster_FromAVersionThatCannotBeGenerated_IsLeftOut()
    {
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(TestProject.Contracts("""
            using TypedEvents;
            [TchuEvent("a")] public record A(int X);
            [TchuEvent("a", Version = 2)] public partial record B(int X) { [Upcaster] internal static B From(A old) => new(0); }
            """));

        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Caster_FromAVersionOfAReferencedAssembly_IsChained()
    {
        TestProject old = TestProject.Contracts("[TypedEvents.TchuEvent(\"a\")] public partial record A(int X);") with { Name = "Old" };
        TestProject project = TestProject.Contracts(
            "using TypedEvents; [TchuEvent(\"a\", Version = 2)] public partial record B(int X) { [Upcaster] internal static B From(A old) => new(0); }").AddDependency(old, asImage: true);

        Assert.Contains("1 => global::B.From(body.Decode<global::A>()),", GeneratorRun.Of<TypedEventsGenerator>(project).File("B.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Handler_OfARenamedEvent_HasARowForEachTopic()
    {
        TestProject contracts = TestProject.Contracts("[TypedEvents.TchuEvent(\"new\"), TypedEvents.FormerTopics(\"old\", \"older\")] public partial record A(int X);") with { Name = "Contracts" };
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(
            TestProject.Library("using TypedEvents; public static class H { [Subscribe(Name = \"h\")] public static void On(A e) { } }").AddDependency(contracts, asImage: true)));

        Assert.Equal(
            ["event h new 1", "event h old 1", "event h older 1"],
            runnable.Assembly.GetCustomAttribute<EventSubscriptionsAttribute>()!.Rows.Split('\n'));
    }

    private static string Facts(string type, string source)
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts(
            $"using TypedEvents;\n{source}{Probe}\n    public static string Run() => Facts<{type}>();\n}}")));
        return runnable.Probe<string>();
    }
}
