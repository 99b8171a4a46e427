using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class ResponderResultTests
{
    private const string Messages = """
        using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        [TchuRpc("list")] public partial record ListAll : IRpc<IReadOnlyList<string>>;

        """;

    [Theory]
    [InlineData("[Subscribe] public static void [|On|](Ask q) { }", "void", "Ask", "int")]
    [InlineData("[Subscribe] public static string [|On|](Ask q) => \"\";", "string", "Ask", "int")]
    [InlineData("[Subscribe] public static Task<long> [|On|](Ask q) => Task.FromResult(1L);", "Task<long>", "Ask", "int")]
    [InlineData("[Subscribe] public static async void [|On|](Ask q) => await Task.Yield();", "void", "Ask", "int")]
    [InlineData("[Subscribe] public static ValueTask [|On|](Ask q) => default;", "ValueTask", "Ask", "int")]
    [InlineData("[Subscribe] public static List<string> [|On|](ListAll q) => [];", "List<string>", "ListAll", "IReadOnlyList<string>")]
    public Task TE4004_AnotherResult_Reported(string responder, string result, string request, string reply) => RuleTest.ReportsAsync<ResponderResultAnalyzer>(
        Messages + "public static class Handlers { " + responder + " }",
        $"'Handlers.On' returns '{result}', but '{request}' is answered by '{reply}': return '{reply}', 'Task<{reply}>' or 'ValueTask<{reply}>'");

    [Fact]
    public Task TE4004_ReplyInEveryForm_NotReported() => RuleTest.IsSilentAsync<ResponderResultAnalyzer>(
        Messages + """
            public static class One { [Subscribe] public static int On(Ask q) => 1; }
            public static class Two { [Subscribe] public static Task<int> On(Ask q) => Task.FromResult(1); }
            public static class Three { [Subscribe] public static async ValueTask<int> On(Ask q) => await Task.FromResult(1); }
            public static class Four { [Subscribe] public static IReadOnlyList<string> On(ListAll q) => []; [Subscribe] public static void On(Created e) { } }
            """);

    [Fact]
    public Task TE4004_MethodThatTakesNoRequest_NotReported() => RuleTest.IsSilentAsync<ResponderResultAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static string On() => \"\"; [Subscribe(\"#\")] public static string On(Ask q) => \"\"; [Subscribe] public static string On(Nameless q) => \"\"; } "
            + "[TchuRpc(null!)] public partial record Nameless(string Id) : IRpc<int>;");

    [Fact]
    public Task TE4004_ReplyThatDoesNotExist_NotReported() => RuleTest.LeavesToTheCompilerAsync<ResponderResultAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static Missing On(Ask q) => null!; }");

    [Fact]
    public Task TE4004_AnotherResult_IsNotReportedAsAnotherShape() => RuleTest.IsSilentAsync<HandlerShapeAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static string On(Ask q) => \"\"; }");
}
