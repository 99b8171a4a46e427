using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class AwaitInsteadOfBlockingCodeFixTests
{
    [Fact]
    public Task TE3005_BlockingWaits_BecomeAwaitsInAsyncHandlers() => FixTest.FixesAsync<BlockingWaitAnalyzer, AwaitInsteadOfBlockingCodeFix>(
        """
        using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        public interface IStore { Task SaveAsync(string id); Task<string> LoadAsync(string id); }
        public static class Handlers
        {
            /// <summary>First.</summary>
            [Subscribe]
            public static void On(One one, IStore store)
            {
                string text = store.LoadAsync(store.LoadAsync(one.Id).Result).Result.Trim();
                store.SaveAsync(text).Wait(); // Saved.
            }

            [Subscribe] public static int On(Ask q, IStore store) => store.LoadAsync(q.Id).GetAwaiter().GetResult().Length;

            [Subscribe] public static async Task Then(One one, IStore store) => await store.SaveAsync(store.LoadAsync(one.Id).Result);
        }
        """,
        """
        using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        public interface IStore { Task SaveAsync(string id); Task<string> LoadAsync(string id); }
        public static class Handlers
        {
            /// <summary>First.</summary>
            [Subscribe]
            public static async Task On(One one, IStore store)
            {
                string text = (await store.LoadAsync(await store.LoadAsync(one.Id))).Trim();
                await store.SaveAsync(text); // Saved.
            }

            [Subscribe] public static async Task<int> On(Ask q, IStore store) => (await store.LoadAsync(q.Id)).Length;

            [Subscribe] public static async Task Then(One one, IStore store) => await store.SaveAsync(await store.LoadAsync(one.Id));
        }
        """);

    [Theory]
    [InlineData("Task On(One one, IStore store) { store.SaveAsync(one.Id).Wait(); return Task.CompletedTask; }")]
    [InlineData("Task<int> On(Ask q, IStore store) { store.SaveAsync(q.Id).Wait(); return Task.FromResult(1); }")]
    [InlineData("ValueTask On(One one, IStore store) { store.SaveAsync(one.Id).Wait(); return default; }")]
    [InlineData("ValueTask<int> On(Ask q, IStore store) { store.SaveAsync(q.Id).Wait(); return default; }")]
    public Task TE3005_HandlerThatReturnsATaskOfItsOwn_IsLeftToTheUser(string handler) => FixTest.IsNotOfferedAsync<BlockingWaitAnalyzer, AwaitInsteadOfBlockingCodeFix>(
        """
        using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        public interface IStore { Task SaveAsync(string id); }

        """ + "public static class Handlers { [Subscribe] public static " + handler + " }");
}
