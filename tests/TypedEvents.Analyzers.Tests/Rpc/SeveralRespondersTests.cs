using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class SeveralRespondersTests
{
    private const string Ask = "[TchuRpc(\"ask\")] public partial record Ask(string Id) : IRpc<int>;\n";

    [Fact]
    public Task TE4007_TwoInOneProject_Reported() => RuleTest.ReportsAsync<SeveralRespondersAnalyzer>(
        Ask + """
            public static class One { [Subscribe] public static int On(Ask q) => 1; }
            public static class Two { [Subscribe(Name = "two")] public static int [|On|](Ask q) => 2; }
            """,
        "'Two.On' answers 'ask' version 1, as 'One.On' does: remove one, because a request has one responder");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task TE4007_OneInAReference_Reported(bool asImage) => RuleTest.ReportsInAsync<SeveralRespondersAnalyzer>(
        TestProject.Library("public static class Two { [Subscribe] public static int [|On|](Contracts.Ask q) => 2; }").AddDependency(Contracts("public static class One { [Subscribe] public static int On(Ask q) => 1; }"), asImage),
        "'Two.On' answers 'ask' version 1, as 'Contracts.One.On@ask in Contracts' does: remove one, because a request has one responder");

    [Fact]
    public Task TE4007_HandlerOfAnEventOfTheSameTopicInAReference_NotReported() => RuleTest.ReportsInAsync<SeveralRespondersAnalyzer>(
        TestProject.Library("public static class Two { [Subscribe] public static int On(Contracts.Ask q) => 2; }")
            .AddDependency(Contracts("[TchuEvent(\"ask\")] public partial record Asked(string Id); public static class One { [Subscribe] public static void On(Asked e) { } }")));

    [Fact]
    public Task TE4007_OneForEachRequestAndVersion_NotReported() => RuleTest.IsSilentAsync<SeveralRespondersAnalyzer>(
        Ask + """
            [TchuRpc("ask", Version = 2)] public partial record Ask2(string Id) : IRpc<int>;
            [TchuRpc("other")] public partial record Other(string Id) : IRpc<int>;
            [TchuEvent("ask")] public partial record Asked(string Id);
            public static class One
            {
                [Subscribe] public static int On(Ask q) => 1;
                [Subscribe] public static int On(Ask2 q) => 1;
                [Subscribe] public static int On(Other q) => 1;
                [Subscribe] public static void On(Asked e) { }
                [Subscribe] public static void Then(Asked e) { }
            }
            """);

    [Fact]
    public Task TE4007_ResponderOfTheWrongShape_NotReported() => RuleTest.IsSilentAsync<SeveralRespondersAnalyzer>(
        Ask + "public static class One { [Subscribe] public static int On(Ask q) => 1; [Subscribe] public static string Then(Ask q) => \"\"; }");

    private static TestProject Contracts(string handlers) =>
        TestProject.Library("using TypedEvents; namespace Contracts { " + Ask + handlers + " }") with { Name = "Contracts" };
}
