using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class AsyncVoidHandlerTests
{
    private const string Messages = """
        using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;

        """;

    [Theory]
    [InlineData("[Subscribe] public static async void [|On|](Created e) => await Task.Yield();")]
    [InlineData("[Subscribe(\"user.#\")] public static async void [|On|](EventEnvelope e) { await Task.Yield(); }")]
    public Task TE3003_AsyncVoid_Reported(string handler) => RuleTest.ReportsAsync<AsyncVoidHandlerAnalyzer>(
        Messages + "public static class Handlers { " + handler + " }",
        "'Handlers.On' cannot be awaited, so its event would be settled before it has run and its exception would end the process: return 'Task'");

    [Fact]
    public Task TE3003_TaskVoidAndNoHandler_NotReported() => RuleTest.IsSilentAsync<AsyncVoidHandlerAnalyzer>(
        Messages + """
            public static class Handlers
            {
                [Subscribe] public static async Task OnAsync(Created e) => await Task.Yield();
                [Subscribe] public static void On(Created e) { }
                public static async void OnClick(object sender) => await Task.Yield();
            }
            """);

    [Fact]
    public Task TE3003_Responder_NotReported() => RuleTest.IsSilentAsync<AsyncVoidHandlerAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static async void On(Ask q) => await Task.Yield(); }");

    [Fact]
    public async Task TE3003_AsyncVoid_IsNotReportedAsAnotherShape()
    {
        const string handler = "public static class Handlers { [Subscribe] public static async void On(Created e) => await Task.Yield(); }";

        await RuleTest.IsSilentAsync<HandlerShapeAnalyzer>(Messages + handler);
    }
}
