using System.Threading.Tasks;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class VersionDeadEndTests
{
    [Fact]
    public Task TE2025_VersionBesideTheChain_Reported() => RuleTest.ReportsAsync<VersionDeadEndAnalyzer>(
        """
        [TchuEvent("a")] public partial record {|TE2025:A|}(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("a", Version = 3)] public partial record C(int X) { [Upcaster] internal static C From(B old) => new(0); }
        """,
        "'A' is version 1 of 'a', and no upcaster leads on from it to version 3: write '[Upcaster] internal static B From(A old)'");

    [Fact]
    public Task TE2025_EndOfAChainThatEndsEarly_Reported() => RuleTest.ReportsAsync<VersionDeadEndAnalyzer>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record {|TE2025:B|}(int X) { [Upcaster] internal static B From(A old) => new(0); }
        [TchuEvent("a", Version = 3)] public partial record C(int X);
        """,
        "'B' is version 2 of 'a', and no upcaster leads on from it to version 3: write '[Upcaster] internal static C From(B old)'");

    [Fact]
    public Task TE2025_OnlyTheNewestIsHandled_Reported() => RuleTest.ReportsAsync<VersionDeadEndAnalyzer>(
        """
        [TchuEvent("a")] public partial record {|TE2025:A|}(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("a", Version = 3)] public partial record C(int X) { [Downcaster] internal static B Down(C message) => new(0); }
        public static class Handlers { [Subscribe] public static void On(B message) { } [Subscribe] public static void On(C message) { } [Subscribe("#")] public static void On(EventEnvelope message) { } }
        """,
        "'A' is version 1 of 'a', and no upcaster leads on from it to version 3: write '[Upcaster] internal static B From(A old)'");

    [Fact]
    public Task TE2025_OlderVersionsHaveHandlersOrTheNewestHasNone_NotReported() => RuleTest.IsSilentAsync<VersionDeadEndAnalyzer>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("b")] public partial record C(int X);
        [TchuEvent("b", Version = 2)] public partial record D(int X);
        [TchuEvent("b", Version = 3)] public partial record E(int X);
        public static class Handlers { [Subscribe] public static void On(A message) { } [Subscribe] public static void On(B message) { } [Subscribe] public static void On(C message) { } }
        """);

    [Theory]
    [InlineData("public static class Handlers { [Subscribe] public static void {|TE2025:On|}(B message) { } [Subscribe] public static void Again(B message) { } }", "", true)]
    [InlineData("public static class Handlers { [Subscribe] public static void {|TE2025:On|}(B message) { } }", "", false)]
    [InlineData("public static class Handlers { [Subscribe] public static void On(B message) { } }", "[Upcaster] internal static B From(A old) => new(0);", true)]
    [InlineData("public static class Handlers { [Subscribe] public static void On(B message) { } [Subscribe] public static void On(A message) { } }", "", true)]
    [InlineData("public static class Handlers { [Subscribe] public static void On(A message) { } [Subscribe(\"#\")] public static void On(EventEnvelope message) { } }", "", true)]
    public async Task TE2025_VersionsOfAReference_AreReportedWhereTheNewestIsHandled(string handlers, string upcaster, bool asImage)
    {
        TestProject contracts = TestProject.Contracts(
            "using TypedEvents; [TchuEvent(\"a\")] public partial record A(int X); [TchuEvent(\"a\", Version = 2)] public partial record B(int X) { " + upcaster + " }") with { Name = "Shop.Contracts" };
        string[] messages = handlers.Contains("TE2025", System.StringComparison.Ordinal) ? ["'A' is version 1 of 'a', and no upcaster leads on from it to version 2: write '[Upcaster] internal static B From(A old)'"] : [];

        await new AnalyzerTest<OneRule<VersionDeadEndAnalyzer>>(RuleTest.Project(handlers).AddDependency(contracts, asImage)) { Generator = static () => new TypedEventsGenerator(), Messages = messages }.VerifyAsync();
    }

    [Fact]
    public async Task TE2025_OlderVersionThatAReferenceHandles_NotReported()
    {
        TestProject contracts = TestProject.Contracts(
            "using TypedEvents; [TchuEvent(\"a\")] public partial record A(int X); [TchuEvent(\"a\", Version = 2)] public partial record B(int X);") with { Name = "Shop.Contracts" };
        TestProject handlers = (RuleTest.Project("public static class Old { [Subscribe] public static void On(A message) { } }") with { Name = "Shop.Handlers" }).AddDependency(contracts);

        await new AnalyzerTest<OneRule<VersionDeadEndAnalyzer>>(
            RuleTest.Project("public static class Handlers { [Subscribe] public static void On(B message) { } }").AddDependency(contracts).AddDependency(handlers)) { Generator = static () => new TypedEventsGenerator(), Messages = [] }.VerifyAsync();
    }

    [Fact]
    public Task TE2025_WholeChain_NotReported() => RuleTest.IsSilentAsync<VersionDeadEndAnalyzer>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X) { [Upcaster] internal static B From(A old) => new(0); }
        [TchuEvent("a", Version = 3)] public partial record C(int X) { [Upcaster] internal static C From(B old) => new(0); }
        """);

    [Fact]
    public Task TE2025_VersionsThatNothingHandles_NotReported() => RuleTest.IsSilentAsync<VersionDeadEndAnalyzer>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("b")] public partial record D(int X);
        [TchuEvent("b", Version = 2)] public partial record E(int X) { [Upcaster] internal static E From(D old) => new(0); }
        """);

    [Fact]
    public Task TE2025_UpcasterThatAnotherRuleReports_NotReported() => RuleTest.IsSilentAsync<VersionDeadEndAnalyzer>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X) { [Upcaster] private static B From(A old) => new(0); }
        [TchuEvent("a", Version = 3)] public partial record C(int X) { [Upcaster] internal static C From(B old) => new(0); }
        """);
}
