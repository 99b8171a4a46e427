using System;
using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class VersionGapTests
{
    [Fact]
    public Task TE2024_VersionThatIsNotDeclared_Reported() => RuleTest.ReportsAsync<VersionGapAnalyzer>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 3)] public partial record C(int X) { [Upcaster] internal static C {|TE2024:From|}(A old) => new(0); }
        """,
        "'C.From' takes 'a' from version 1 to 3, and version 2 in between is not declared, so that its messages cannot be read: declare '[TchuEvent(\"a\", Version = 2)]' with an '[Upcaster]'");

    [Fact]
    public Task TE2024_EveryVersionDeclared_NotReported() => RuleTest.IsSilentAsync<VersionGapAnalyzer>(
        """
        [TchuEvent("a", Version = 3)] public partial record C(int X) { [Upcaster] internal static C From(A old) => new(0); [Upcaster] internal static C From(B old) => new(0); }
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        """);

    [Fact]
    public Task TE2024_VersionThatIsMarkedAsRemoved_NotReported() => SchemaTest.ReportsAsync<VersionGapAnalyzer>(SchemaTest.Project(Over("From"), "event a v2 (map removed)\nevent a v2 .x i32\n"));

    [Theory]
    [InlineData("event a v2 (map)\nevent a v2 .x i32\n", 2)]
    [InlineData("event b v2 (map removed)\n", 2)]
    [InlineData("rpc a v2 (map removed)\nrpc a v2 => i32\n", 2)]
    [InlineData("event a v2 (map removed)\n", 3)]
    public Task TE2024_AnotherVersionThatIsLocked_Reported(string lines, int gap) => SchemaTest.ReportsAsync<VersionGapAnalyzer>(
        SchemaTest.Project(gap == 2 ? Over("[|From|]") : Over("[|From|]").Replace("Version = 3", "Version = 4", StringComparison.Ordinal), lines),
        $"'C.From' takes 'a' from version 1 to {gap + 1}, and version {gap} in between is not declared, so that its messages cannot be read: declare '[TchuEvent(\"a\", Version = {gap})]' with an '[Upcaster]'");

    private static string Over(string upcaster) =>
        $"[TchuEvent(\"a\")] public partial record A(int X); [TchuEvent(\"a\", Version = 3)] public partial record C(int X) {{ [Upcaster] internal static C {upcaster}(A old) => new(0); }}";

    [Fact]
    public Task TE2024_VersionsWithoutUpcasters_NotReported() => RuleTest.IsSilentAsync<VersionGapAnalyzer>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 3)] public partial record C(int X) { [Downcaster] internal static A Down(C message) => new(0); }
        """);
}
