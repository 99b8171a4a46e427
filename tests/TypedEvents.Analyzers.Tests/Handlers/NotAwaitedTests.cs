using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class NotAwaitedTests
{
    private const string Messages = """
        using System.Threading; using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        [TchuRpcClient] public partial interface IAnswers { Task<int> AskAsync(Ask request); }

        """;

    [Theory]
    [InlineData("[|bus.PublishAsync(e)|];", "bus.PublishAsync(...)", "await bus.PublishAsync(...)")]
    [InlineData("[|bus.TryPublishAsync(e)|];", "bus.TryPublishAsync(...)", "await bus.TryPublishAsync(...)")]
    [InlineData("[|bus.PublishBatchAsync(new[] { e })|];", "bus.PublishBatchAsync(...)", "await bus.PublishBatchAsync(...)")]
    [InlineData("[|bus.CallAsync(new Ask(\"1\"))|];", "bus.CallAsync(...)", "await bus.CallAsync(...)")]
    [InlineData("[|answers.AskAsync(new Ask(\"1\"))|];", "answers.AskAsync(...)", "await answers.AskAsync(...)")]
    [InlineData("[|bus.PublishAsync(e).AsTask()|];", "bus.PublishAsync(...).AsTask()", "await bus.PublishAsync(...).AsTask()")]
    [InlineData("[|bus.PublishAsync(e).ConfigureAwait(false)|];", "bus.PublishAsync(...).ConfigureAwait(...)", "await bus.PublishAsync(...).ConfigureAwait(...)")]
    [InlineData("bus[|?.PublishAsync(e)|];", "bus?.PublishAsync(e)", "if (bus is not null) await bus.PublishAsync(...)")]
    [InlineData("Array.ForEach(new[] { e }, one => [|bus.PublishAsync(one)|]);", "bus.PublishAsync(...)", "await bus.PublishAsync(...)")]
    [InlineData("[|(bus ?? throw new InvalidOperationException(\"There is no bus to publish to.\")).PublishAsync(e)|];", "....PublishAsync(...)", "await ....PublishAsync(...)")]
    [InlineData("[|(bus ??\n bus).PublishAsync(e)|];", "....PublishAsync(...)", "await ....PublishAsync(...)")]
    [InlineData("if (e.Id.Length > 0) [|bus.PublishAsync(e)|];", "bus.PublishAsync(...)", "await bus.PublishAsync(...)")]
    public Task TE3006_DroppedTask_Reported(string body, string call, string advice) => RuleTest.ReportsAsync<NotAwaitedAnalyzer>(
        Messages + "public static class Any { public static void Do(Created e, IEventBus bus, IAnswers answers) { " + body.Replace("bus[|?", "[|bus?", System.StringComparison.Ordinal) + " } }",
        $"'{call}' is not awaited, so whether it succeeded is never known: write '{advice}'");

    [Fact]
    public Task TE3006_DroppedByAClassThatImplementsTheBus_Reported() => RuleTest.ReportsAsync<NotAwaitedAnalyzer>(
        Messages + """
            public interface IFlush { Task<int> FlushAsync(); }
            public abstract class OwnBus : IFlush, IEventBus
            {
                public abstract ValueTask<PublishReceipt> PublishAsync<T>(T message, PublishOptions? options = null, CancellationToken cancellationToken = default) where T : IEvent<T>;
                public abstract ValueTask<PublishReceipt> TryPublishAsync<T>(T message, PublishOptions? options = null, CancellationToken cancellationToken = default) where T : IEvent<T>;
                public abstract ValueTask<IReadOnlyList<PublishReceipt>> PublishBatchAsync<T>(IEnumerable<T> messages, PublishOptions? options = null, CancellationToken cancellationToken = default) where T : IEvent<T>;
                public abstract ValueTask<TReply> CallAsync<TReply>(IRpc<TReply> request, CallOptions? options = null, CancellationToken cancellationToken = default);
                public abstract BusDescription Describe();
                public abstract Task<int> FlushAsync();
                public void Do(Created e) { [|PublishAsync(e)|]; Describe(); FlushAsync(); }
            }
            """,
        "'PublishAsync(...)' is not awaited, so whether it succeeded is never known: write 'await PublishAsync(...)'");

    [Theory]
    [InlineData("async Task", "await bus.PublishAsync(e); await bus.CallAsync(new Ask(\"1\")).ConfigureAwait(false); await answers.AskAsync(new Ask(\"1\"));")]
    [InlineData("async Task", "ValueTask<PublishReceipt> sent = bus.PublishAsync(e); await sent;")]
    [InlineData("Task", "return bus.PublishAsync(e).AsTask();")]
    [InlineData("async Task", "await Task.WhenAll(bus.PublishAsync(e).AsTask(), answers.AskAsync(new Ask(\"1\")));")]
    [InlineData("void", "_ = bus.PublishAsync(e);")]
    [InlineData("void", "Func<ValueTask<PublishReceipt>> later = () => bus.PublishAsync(e); bus.Describe(); later();")]
    public Task TE3006_AwaitedReturnedPassedOrDiscarded_NotReported(string result, string body) => RuleTest.IsSilentAsync<NotAwaitedAnalyzer>(
        Messages + "public static class Any { public static " + result + " Do(Created e, IEventBus bus, IAnswers answers) { " + body + " } }");

    [Fact]
    public Task TE3006_UnfinishedCode_NotReported() => RuleTest.LeavesToTheCompilerAsync<NotAwaitedAnalyzer>(
        Messages + "public static class Any { public static void Do(IEventBus bus) { bus.PublishAsync; bus.Missing(1); bus?.; .PublishAsync(); } }");
}
