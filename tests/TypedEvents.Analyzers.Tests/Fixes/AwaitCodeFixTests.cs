using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class AwaitCodeFixTests
{
    [Fact]
    public Task TE3006_DroppedTasksInAsyncFunctions_AreAwaited() => FixTest.FixesAsync<NotAwaitedAnalyzer, AwaitCodeFix>(
        """
        using System; using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        public static class Any
        {
            public static async Task Do(One one, IEventBus bus)
            {
                // First.
                bus.PublishAsync(one); // Sent.
                if (one.Id.Length > 0)
                    bus.CallAsync(new Ask("1"));
                Func<Task> later = async () => bus.PublishAsync(one).AsTask();
                await later();
            }
        }
        """,
        """
        using System; using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        public static class Any
        {
            public static async Task Do(One one, IEventBus bus)
            {
                // First.
                await bus.PublishAsync(one); // Sent.
                if (one.Id.Length > 0)
                    await bus.CallAsync(new Ask("1"));
                Func<Task> later = async () => await bus.PublishAsync(one).AsTask();
                await later();
            }
        }
        """);
}
