using System.Linq;
using System.Threading.Tasks;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class TokenNotPassedTests
{
    private const string Messages = """
        using System.Threading; using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        public interface IStore
        {
            Task SaveAsync(string id);
            Task SaveAsync(string id, CancellationToken cancellationToken);
            Task<T> LoadAsync<T>(string id, bool fresh = false, CancellationToken token = default);
            ValueTask PingAsync();
            Task RunAsync(string id, EventContext context, CancellationToken cancellationToken = default);
            Task<T> FindAsync<T>(string id);
            Task<T> FindAsync<T>(string id, CancellationToken cancellationToken);
            Task EachAsync(Action each, CancellationToken cancellationToken = default);
            Task WithAsync(object scope, CancellationToken cancellationToken = default);
            Task CountAsync(string id = "");
            Task CountAsync(string id, CancellationToken cancellationToken);
            Task LoopAsync(Func<Task> each, CancellationToken cancellationToken = default);
            Task MixAsync(string id, int times = 1);
            Task MixAsync(string id, int times, CancellationToken cancellationToken);
            Task MoveAsync(string id);
            Task MoveAsync(int id, CancellationToken cancellationToken);
            Task CopyAsync(string id, string other);
            Task CopyAsync(string id, int other, CancellationToken cancellationToken);
            Task PushAsync(string id);
            Task PushAsync(string id, int times);
            Task PullAsync(string id);
            ValueTask PullAsync(string id, CancellationToken cancellationToken);
            Task SendAsync(string id);
            Task SendAsync<T>(string id, CancellationToken cancellationToken);
        }

        public class Files
        {
            public Task PutAsync(string id) => Task.CompletedTask;
            public static Task PutAsync(string id, CancellationToken cancellationToken) => Task.CompletedTask;
            public Task TakeAsync(string id) => TakeAsync(id, default);
            private Task TakeAsync(string id, CancellationToken cancellationToken) => Task.CompletedTask;
        }

        """;

    [Theory]
    [InlineData("await [|store.SaveAsync(e.Id)|];", "store.SaveAsync(...)", "context.CancellationToken")]
    [InlineData("await [|store.SaveAsync(e.Id)|].ConfigureAwait(false);", "store.SaveAsync(...)", "context.CancellationToken")]
    [InlineData("await [|store.LoadAsync<int>(e.Id)|];", "store.LoadAsync<int>(...)", "token: context.CancellationToken")]
    [InlineData("await [|store.LoadAsync<int>(e.Id, true)|];", "store.LoadAsync<int>(...)", "context.CancellationToken")]
    [InlineData("await [|store.LoadAsync<int>(id: e.Id, fresh: true)|];", "store.LoadAsync<int>(...)", "token: context.CancellationToken")]
    [InlineData("await [|store.SaveAsync(id: e.Id)|];", "store.SaveAsync(...)", "cancellationToken: context.CancellationToken")]
    [InlineData("await [|store.FindAsync<int>(e.Id)|];", "store.FindAsync<int>(...)", "context.CancellationToken")]
    [InlineData("await [|store.EachAsync(() => Console.WriteLine(e.Id))|];", "store.EachAsync(...)", "context.CancellationToken")]
    [InlineData("Func<string, Task> later = async id => await [|store.SaveAsync(id)|]; await later(e.Id);", "store.SaveAsync(...)", "context.CancellationToken")]
    [InlineData("await [|bus.PublishAsync(e)|];", "bus.PublishAsync(...)", "cancellationToken: context.CancellationToken")]
    [InlineData("await [|Task.Delay(10)|];", "Task.Delay(...)", "context.CancellationToken")]
    [InlineData("Func<Task> later = async () => await [|store.SaveAsync(e.Id)|]; await later();", "store.SaveAsync(...)", "context.CancellationToken")]
    [InlineData("await [|store.SaveAsync(context.EventId.ToString())|];", "store.SaveAsync(...)", "context.CancellationToken")]
    public Task TE3004_CallThatCouldBeGivenTheTokenOfTheContext_Reported(string body, string call, string argument) => RuleTest.ReportsAsync<TokenNotPassedAnalyzer>(
        Handler("Created e, EventContext context, IStore store, IEventBus bus", body),
        $"'{call}' is not given the handler's cancellation token and runs on after the time-out: write '{argument}'");

    [Theory]
    [InlineData("Task On(Created e, EventContext context, IStore store) => [|store.SaveAsync(e.Id)|]", "store.SaveAsync(...)")]
    [InlineData("Task On(Created e, EventContext context, IStore store) { if (e.Id.Length == 0) { return Task.CompletedTask; } return [|store.SaveAsync(e.Id)|]; }", "store.SaveAsync(...)")]
    public Task TE3004_TaskThatIsReturned_Reported(string method, string call) => RuleTest.ReportsAsync<TokenNotPassedAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static " + method + (method.EndsWith('}') ? "" : ";") + " }",
        $"'{call}' is not given the handler's cancellation token and runs on after the time-out: write 'context.CancellationToken'");

    [Theory]
    [InlineData("Task On(Created e, EventContext context, IStore store) => store.SaveAsync(e.Id, context.CancellationToken);")]
    [InlineData("Task On(Created e, EventContext context, IStore store) => store.RunAsync(e.Id, context);")]
    [InlineData("Task On(Created e, EventContext context, IStore store) => Task.CompletedTask;")]
    [InlineData("void On(Created e, EventContext context, IStore store) { Func<int> text = () => Count(e.Id); text(); } private static int Count(string id, CancellationToken token = default) => 1;")]
    public Task TE3004_ReturnedValueThatIsGivenTheTokenOrIsNoTask_NotReported(string method) => RuleTest.IsSilentAsync<TokenNotPassedAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static " + method + " }");

    [Fact]
    public Task TE3004_TokenThatIsNotTheLastParameter_Reported() => RuleTest.ReportsAsync<TokenNotPassedAnalyzer>(
        Handler("Created e, CancellationToken @event, IStore store", "await [|store.SaveAsync(e.Id)|]; await store.SaveAsync(e.Id, @event);"),
        "'store.SaveAsync(...)' is not given the handler's cancellation token and runs on after the time-out: write '@event'");

    [Theory]
    [InlineData("Created e, EventContext context, IStore store", 1, 0)]
    [InlineData("Created e, CancellationToken token, IStore store", 1, 0)]
    [InlineData("Created e, CancellationToken token, EventContext context, IStore store", 1, 0)]
    [InlineData("Created e, IStore store, CancellationToken token", 0, 1)]
    [InlineData("Created e, EventContext context, IStore store, CancellationToken token", 0, 1)]
    [InlineData("Created e, IStore store", 0, 0)]
    public async Task TE3004_EachCall_IsReportedByThisRuleOrByCA2016_NotReportedTwice(string parameters, int ours, int theirs)
    {
        TestProject project = TestProject.Library("using System; using TypedEvents;" + Handler(parameters, "await store.SaveAsync(e.Id);"));
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(project);
        string[] reported = [.. (await run.AnalyzeAsync([new OneRule<TokenNotPassedAnalyzer>(), .. SdkAnalyzers.Find("CA2016")])).Select(diagnostic => diagnostic.Id)];

        Assert.Equal((ours, theirs), (reported.Count(id => id == "TE3004"), reported.Count(id => id == "CA2016")));
    }

    [Theory]
    [InlineData("await store.SaveAsync(e.Id, context.CancellationToken); await store.PingAsync(); await bus.PublishAsync(e, cancellationToken: context.CancellationToken);")]
    [InlineData("await store.SaveAsync(e.Id, CancellationToken.None); await store.SaveAsync(e.Id, default);")]
    [InlineData("await store.RunAsync(e.Id, context);")]
    [InlineData("Func<CancellationToken, Task> later = async token => await store.SaveAsync(e.Id); await later(context.CancellationToken);")]
    [InlineData("Func<IStore, Task> later = static async store => await store.SaveAsync(\"\"); await later(store);")]
    [InlineData("Task saved = store.SaveAsync(e.Id, context.CancellationToken); await saved;")]
    [InlineData("await store.EachAsync(() => context.CancellationToken.ThrowIfCancellationRequested()); await store.WithAsync(new { context.CancellationToken });")]
    [InlineData("await store.LoopAsync(async () => await store.SaveAsync(e.Id, context.CancellationToken));")]
    [InlineData("await Save(store); static async Task Save(IStore store) => await store.SaveAsync(\"\");")]
    [InlineData("await Save(default); async Task Save(CancellationToken token) => await store.SaveAsync(e.Id);")]
    public Task TE3004_TokenOrContextPassed_NotReported(string body) =>
        RuleTest.IsSilentAsync<TokenNotPassedAnalyzer>(Handler("Created e, EventContext context, IStore store, IEventBus bus", body));

    [Theory]
    [InlineData("await store.CountAsync();")]
    [InlineData("await store.MixAsync(e.Id);")]
    [InlineData("await store.MoveAsync(e.Id);")]
    [InlineData("await store.CopyAsync(e.Id, e.Id);")]
    [InlineData("await store.PushAsync(e.Id);")]
    [InlineData("await store.PullAsync(e.Id);")]
    [InlineData("await store.SendAsync(e.Id);")]
    [InlineData("await new Files().PutAsync(e.Id);")]
    [InlineData("await new Files().TakeAsync(e.Id);")]
    public Task TE3004_OverloadThatIsNotTheSameCallWithAToken_NotReported(string body) =>
        RuleTest.IsSilentAsync<TokenNotPassedAnalyzer>(Handler("Created e, EventContext context, IStore store", body));

    [Theory]
    [InlineData("Created e, EventContext context, IStore store, IEventBus bus, CancellationToken cancellationToken")]
    [InlineData("Created e, IStore store, IEventBus bus")]
    public Task TE3004_TokenParameterOrNoContext_NotReported(string parameters) =>
        RuleTest.IsSilentAsync<TokenNotPassedAnalyzer>(Handler(parameters, "await store.SaveAsync(e.Id); await bus.PublishAsync(e);"));

    [Fact]
    public Task TE3004_MethodThatIsNoHandler_NotReported() => RuleTest.IsSilentAsync<TokenNotPassedAnalyzer>(
        Messages + "public static class Steps { public static async Task Save(Created e, EventContext context, IStore store) => await store.SaveAsync(e.Id); }");

    [Fact]
    public Task TE3004_UnfinishedCode_NotReported() => RuleTest.LeavesToTheCompilerAsync<TokenNotPassedAnalyzer>(
        Handler("Created e, EventContext context, IStore store", "await store.SaveAsync(; await store.Missing(e); await store.SaveAsync(1, 2, 3); await;"));

    private static string Handler(string parameters, string body) =>
        Messages + $$"""
            public static class Handlers
            {
                [Subscribe] public static async Task OnAsync({{parameters}})
                {
                    {{body}}
                }
            }
            """;
}
