using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class BlockingWaitTests
{
    private const string Messages = """
        using System.Linq; using System.Threading; using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        public interface IStore { Task SaveAsync(string id); Task<int> LoadAsync(string id); ValueTask<int> CountAsync(); ValueTask PingAsync(); }

        """;

    [Theory]
    [InlineData("int n = [|store.LoadAsync(e.Id).Result|];", "store.LoadAsync(...).Result", "await store.LoadAsync(...)")]
    [InlineData("int n = [|store.CountAsync().Result|];", "store.CountAsync().Result", "await store.CountAsync()")]
    [InlineData("[|store.SaveAsync(e.Id).Wait()|];", "store.SaveAsync(...).Wait()", "await store.SaveAsync(...)")]
    [InlineData("[|store.LoadAsync(e.Id).Wait(100)|];", "store.LoadAsync(...).Wait(...)", "await store.LoadAsync(...)")]
    [InlineData("int n = [|store.LoadAsync(e.Id).GetAwaiter().GetResult()|];", "store.LoadAsync(...).GetAwaiter().GetResult()", "await store.LoadAsync(...)")]
    [InlineData("int n = [|store.CountAsync().ConfigureAwait(false).GetAwaiter().GetResult()|];", "store.CountAsync().ConfigureAwait(...).GetAwaiter().GetResult()", "await store.CountAsync().ConfigureAwait(...)")]
    [InlineData("int n = [|store.LoadAsync(e.Id).ConfigureAwait(false).GetAwaiter().GetResult()|];", "store.LoadAsync(...).ConfigureAwait(...).GetAwaiter().GetResult()", "await store.LoadAsync(...).ConfigureAwait(...)")]
    [InlineData("[|store.SaveAsync(e.Id).GetAwaiter().GetResult()|];", "store.SaveAsync(...).GetAwaiter().GetResult()", "await store.SaveAsync(...)")]
    [InlineData("[|store.PingAsync().GetAwaiter().GetResult()|];", "store.PingAsync().GetAwaiter().GetResult()", "await store.PingAsync()")]
    [InlineData("int n = [|store.CountAsync().GetAwaiter().GetResult()|];", "store.CountAsync().GetAwaiter().GetResult()", "await store.CountAsync()")]
    [InlineData("Task<int> task = store.LoadAsync(e.Id); int n = [|task.Result|];", "task.Result", "await task")]
    [InlineData("Task<int> task = store.LoadAsync(e.Id); Task<int> other = store.LoadAsync(e.Id); if (other.IsCompleted) { int n = [|task.Result|]; }", "task.Result", "await task")]
    [InlineData("[|Task.WaitAll(store.SaveAsync(e.Id))|];", "Task.WaitAll(...)", "await Task.WhenAll(...)")]
    [InlineData("Array.ForEach(new[] { e.Id }, id => [|store.SaveAsync(id).Wait()|]);", "store.SaveAsync(...).Wait()", "await store.SaveAsync(...)")]
    public Task TE3005_Blocking_Reported(string body, string wait, string advice) => RuleTest.ReportsAsync<BlockingWaitAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static void On(Created e, IStore store) { " + body + " } }",
        $"'{wait}' blocks a thread of the bus until the task ends: write '{advice}'");

    [Theory]
    [InlineData("Task<int> one = store.LoadAsync(e.Id); Task<int> two = store.LoadAsync(e.Id); await Task.WhenAll(one, two); int n = one.Result + two.Result;")]
    [InlineData("Task<int> one = store.LoadAsync(e.Id); if (one.IsCompletedSuccessfully) { int n = one.Result; }")]
    [InlineData("int n = await store.LoadAsync(e.Id).ContinueWith(task => task.Result, TaskScheduler.Default);")]
    [InlineData("int n = await store.LoadAsync(e.Id); string text = new { Result = 1 }.Result.ToString();")]
    public Task TE3005_AwaitedOrCompleted_NotReported(string body) => RuleTest.IsSilentAsync<BlockingWaitAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static async Task On(Created e, IStore store) { await Task.Yield(); " + body + " } }");

    [Theory]
    [InlineData("Task<int> one = store.LoadAsync(e.Id); int n = [|one.Result|]; await one;")]
    [InlineData("Task<int> one = store.LoadAsync(e.Id); Task<int> two = store.LoadAsync(e.Id); await two; int n = [|one.Result|];")]
    public Task TE3005_OnlyAwaitedLaterOrAnotherOneAwaited_Reported(string body) => RuleTest.ReportsAsync<BlockingWaitAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static async Task On(Created e, IStore store) { await Task.Yield(); " + body + " } }",
        "'one.Result' blocks a thread of the bus until the task ends: write 'await one'");

    [Fact]
    public Task TE3005_TaskGivenToTheHandler_Reported() => RuleTest.ReportsAsync<BlockingWaitAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static void On(Created e, Task<int> ready) { int n = [|ready.Result|]; } }",
        "'ready.Result' blocks a thread of the bus until the task ends: write 'await ready'");

    [Theory]
    [InlineData("Gate gate = new(); gate.Wait(); Gate.WaitAll(store.SaveAsync(e.Id));")]
    [InlineData("new SemaphoreSlim(1).Wait();")]
    [InlineData("new Gate().GetAwaiter().GetResult(); new ConfiguredTaskAwaitable().GetAwaiter().GetResult(); Task.Yield().GetAwaiter().GetResult();")]
    public Task TE3005_WaitForSomethingElse_NotReported(string body) => RuleTest.IsSilentAsync<BlockingWaitAnalyzer>(
        Messages + """
            public sealed class Gate { public void Wait() { } public static void WaitAll(Task task) { } public Gate GetAwaiter() => this; public void GetResult() { } }
            public sealed class ConfiguredTaskAwaitable { public ConfiguredTaskAwaitable GetAwaiter() => this; public void GetResult() { } }

            """ + "public static class Handlers { [Subscribe] public static void On(Created e, IStore store) { " + body + " } }");

    [Fact]
    public Task TE3005_OutsideOfHandlers_NotReported() => RuleTest.IsSilentAsync<BlockingWaitAnalyzer>(
        Messages + "public static class Program { public static void Run(IStore store) => store.SaveAsync(\"\").Wait(); }");

    [Fact]
    public Task TE3005_UnfinishedCode_NotReported() => RuleTest.LeavesToTheCompilerAsync<BlockingWaitAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static void On(Created e, IStore store) { store.Missing().Result; e.Result.Wait(; store.GetAwaiter().GetResult(); } }");
}
