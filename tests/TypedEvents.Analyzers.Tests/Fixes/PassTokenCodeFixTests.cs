using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class PassTokenCodeFixTests
{
    [Fact]
    public Task TE3004_Calls_AreGivenTheTokenOfTheContext() => FixTest.FixesAsync<TokenNotPassedAnalyzer, PassTokenCodeFix>(
        """
        using System.Threading; using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        public interface IStore { Task SaveAsync(CancellationToken cancellationToken = default); Task<int> LoadAsync(string id, int version = 1, CancellationToken cancellationToken = default); }
        public static class Handlers
        {
            [Subscribe] public static async Task On(One one, EventContext context, IStore store, IEventBus bus)
            {
                await Task.Delay(1);
                await store.SaveAsync();
                int version = await store.LoadAsync(id: one.Id);
                await bus.PublishAsync(one with { Id = (await store.LoadAsync(one.Id, version)).ToString() }).ConfigureAwait(false);
            }
        }
        """,
        """
        using System.Threading; using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        public interface IStore { Task SaveAsync(CancellationToken cancellationToken = default); Task<int> LoadAsync(string id, int version = 1, CancellationToken cancellationToken = default); }
        public static class Handlers
        {
            [Subscribe] public static async Task On(One one, EventContext context, IStore store, IEventBus bus)
            {
                await Task.Delay(1, context.CancellationToken);
                await store.SaveAsync(context.CancellationToken);
                int version = await store.LoadAsync(id: one.Id, cancellationToken: context.CancellationToken);
                await bus.PublishAsync(one with { Id = (await store.LoadAsync(one.Id, version, context.CancellationToken)).ToString() }, cancellationToken: context.CancellationToken).ConfigureAwait(false);
            }
        }
        """);
}
