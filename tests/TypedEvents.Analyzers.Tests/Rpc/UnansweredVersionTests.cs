using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class UnansweredVersionTests
{
    private const string Requests = """
        [TchuRpc("a")] public partial record A1(int X) : IRpc<int>;
        [TchuRpc("a", Version = 2)] public partial record A2(string X) : IRpc<int>;
        [TchuRpc("a", Version = 3)] public partial record A3(bool X) : IRpc<int>;

        """;

    [Theory]
    [InlineData("backward_transitive")]
    [InlineData("full_transitive")]
    public Task TE2008_EarlierVersionsNotAnswered_Reported(string mode) => RuleTest.ReportsAsync<UnansweredVersionAnalyzer>(
        Project(Requests + "public static class R { [Subscribe] public static int On(A2 a) => 1; [Subscribe] public static int [|On|](A3 a) => 1; }", mode),
        $"'a' version 3 must be compatible with every earlier version ({mode}), and nothing here answers version 1: write its responder, or remove its record");

    [Fact]
    public Task TE2008_ModeOfTheRequest_Reported() => RuleTest.ReportsAsync<UnansweredVersionAnalyzer>(
        Project(
            """
            [TchuRpc("a")] public partial record A1(int X) : IRpc<int>;
            [TchuRpc("a", Version = 2, Compatibility = SchemaCompatibility.BackwardTransitive)] public partial record A2(string X) : IRpc<int>;
            public static class R { [Subscribe] public static int [|On|](A2 a) => 1; }
            """,
            "none"),
        "'a' version 2 must be compatible with every earlier version (backward_transitive), and nothing here answers version 1: write its responder, or remove its record");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task TE2008_RequestsOfAReference_Reported(bool asImage) => RuleTest.ReportsAsync<UnansweredVersionAnalyzer>(
        Project("public static class R { [Subscribe] public static int On(A1 a) => 1; [Subscribe] public static int [|On|](A3 a) => 1; }", "backward_transitive")
            .AddDependency(RuleTest.Project(Requests) with { Name = "Other" }, asImage),
        "'a' version 3 must be compatible with every earlier version (backward_transitive), and nothing here answers version 2: write its responder, or remove its record");

    [Theory]
    [InlineData("backward_transitive", "[Subscribe] public static int On(A1 a) => 1; [Subscribe] public static int On(A2 a) => 1; [Subscribe] public static int On(A3 a) => 1;")]
    [InlineData("backward_transitive", "[Subscribe] public static int On(A2 a) => 1;")]
    [InlineData("backward_transitive", "")]
    [InlineData("forward_transitive", "[Subscribe] public static int On(A3 a) => 1;")]
    [InlineData("backward", "[Subscribe] public static int On(A3 a) => 1;")]
    [InlineData("none", "[Subscribe] public static int On(A3 a) => 1;")]
    public Task TE2008_AnsweredOrNotAskedFor_NotReported(string mode, string responders) =>
        RuleTest.ReportsAsync<UnansweredVersionAnalyzer>(Project(Requests + "public static class R { " + responders + " }", mode));

    private static TestProject Project(string source, string mode) => RuleTest.Project(source).WithBuildProperty("TypedEventsCompatibility", mode);
}
