using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class UnansweredTests
{
    private const string Closed = "[assembly: TypedEventsClosed]\n";
    private const string Ask = "[TchuRpc(\"ask\")] public partial record Ask(string Id) : IRpc<int>;\n";
    private const string Message = "'Ask' is answered by nobody, and the program is closed: write a method '[Subscribe] int On(Ask request)' or remove '[assembly: TypedEventsClosed]'";

    [Fact]
    public Task TE4008_OwnRequestWithoutResponder_Reported() => RuleTest.ReportsAsync<UnansweredAnalyzer>(
        Closed + Ask.Replace("record Ask", "record [|Ask|]", System.StringComparison.Ordinal)
            + "public static class Caller { public static System.Threading.Tasks.ValueTask<int> Do(IEventBus bus) => bus.CallAsync(new Ask(\"1\")); }",
        Message);

    [Fact]
    public Task TE4008_ResponderOfAnotherVersion_Reported() => RuleTest.ReportsAsync<UnansweredAnalyzer>(
        Closed + Ask.Replace("record Ask", "record [|Ask|]", System.StringComparison.Ordinal)
            + "[TchuRpc(\"ask\", Version = 2)] public partial record Ask2(string Id) : IRpc<int>; public static class H { [Subscribe] public static int On(Ask2 q) => 1; }",
        Message);

    [Theory]
    [InlineData("bus.CallAsync(new Contracts.Ask(\"1\"))")]
    [InlineData("bus.CallAsync(options: null, request: new Contracts.Ask(\"1\"))")]
    [InlineData("answers.AskAsync(new Contracts.Ask(\"1\"))")]
    public Task TE4008_CalledRequestOfAReference_Reported(string call) => RuleTest.ReportsInAsync<UnansweredAnalyzer>(
        TestProject.Library(Closed + "public static class Caller { public static object Do(IEventBus bus, Contracts.IAnswers answers) => [|" + call + "|]; }")
            .AddDependency(Contracts("")),
        Message);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task TE4008_ResponderInAReference_NotReported(bool asImage) => RuleTest.ReportsInAsync<UnansweredAnalyzer>(
        TestProject.Library(Closed + "public static class Caller { public static object Do(IEventBus bus) => bus.CallAsync(new Contracts.Ask(\"1\")); }")
            .AddDependency(Contracts("public static class H { [Subscribe] public static int On(Ask q) => 1; }"), asImage));

    [Fact]
    public Task TE4008_OnlyAnEventOfTheSameTopicIsHandled_Reported() => RuleTest.ReportsAsync<UnansweredAnalyzer>(
        Closed + Ask.Replace("record Ask", "record [|Ask|]", System.StringComparison.Ordinal)
            + "[TchuEvent(\"ask\")] public partial record Asked(string Id); public static class H { [Subscribe] public static void On(Asked e) { } }",
        Message);

    [Fact]
    public Task TE4008_OnlyAnEventOfTheSameTopicIsHandledInAReference_Reported() => RuleTest.ReportsInAsync<UnansweredAnalyzer>(
        TestProject.Library(Closed + "public static class Caller { public static object Do(IEventBus bus) => [|bus.CallAsync(new Contracts.Ask(\"1\"))|]; }")
            .AddDependency(Contracts("[TchuEvent(\"ask\")] public partial record Asked(string Id); public static class H { [Subscribe] public static void On(Asked e) { } }")),
        Message);

    [Fact]
    public Task TE4008_RequestGivenToSomethingElse_NotReported() => RuleTest.ReportsInAsync<UnansweredAnalyzer>(
        TestProject.Library(Closed + "public static class Caller { public static void CallAsync(Contracts.Ask request) { } public static void Do() => CallAsync(new Contracts.Ask(\"1\")); }")
            .AddDependency(Contracts("")));

    [Fact]
    public Task TE4008_RequestThatIsAnEventToo_NotReported() => RuleTest.LeavesToTheCompilerAsync<UnansweredAnalyzer>(
        Closed + "[TchuEvent(\"a.b\"), TchuRpc(\"c.d\")] public partial record Both(string Id) : IRpc<int>;");

    [Fact]
    public Task TE4008_AttributeOfTheSameName_NotReported() => RuleTest.IsSilentAsync<UnansweredAnalyzer>(
        "[assembly: Own.TypedEventsClosed]\n" + Ask + "namespace Own { internal sealed class TypedEventsClosedAttribute : Attribute; }");

    [Fact]
    public Task TE4008_ClosedThroughAnAlias_Reported() => RuleTest.ReportsAsync<UnansweredAnalyzer>(
        RuleTest.Project("[assembly: Sealed]\n" + Ask.Replace("record Ask", "record [|Ask|]", System.StringComparison.Ordinal)).AddSource("global using SealedAttribute = TypedEvents.TypedEventsClosedAttribute;"),
        Message);

    [Fact]
    public Task TE4008_RequestOfAReferenceThatIsNotCalled_NotReported() => RuleTest.ReportsInAsync<UnansweredAnalyzer>(
        TestProject.Library(Closed).AddDependency(Contracts("")));

    [Fact]
    public Task TE4008_OwnResponder_NotReported() => RuleTest.IsSilentAsync<UnansweredAnalyzer>(
        Closed + Ask + "public static class H { [Subscribe] public static int On(Ask q) => 1; public static object Do(IEventBus bus, IRpc<int> any) => (bus.CallAsync(new Ask(\"1\")), bus.CallAsync(any)); }");

    [Fact]
    public Task TE4008_OpenProgram_NotReported() => RuleTest.IsSilentAsync<UnansweredAnalyzer>(Ask);

    private static TestProject Contracts(string handlers) => TestProject.Library(
        "using System.Threading.Tasks; using TypedEvents; namespace Contracts { " + Ask + "[TchuRpcClient] public partial interface IAnswers { Task<int> AskAsync(Ask request); } " + handlers + " }") with { Name = "Contracts" };
}
