using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Registration;

/// <summary>A small program with everything that is registered: events of its own and of a reference, handlers, responders, a pattern and a client.</summary>
internal static class ShopProject
{
    public const string Handlers = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using TypedEvents;

        namespace Shop;

        [Retry(Immediate = 1, BaseDelaySeconds = 0.25)]
        public sealed class Handlers(IServiceProvider services) : IAsyncDisposable
        {
            [Subscribe] public void On(UserCreated e) => services.ToString();
            [Subscribe(Name = "total"), Timeout(1.5)] public static Task<Total> On(GetTotal q, CancellationToken ct) => Task.FromResult(new Total(q.Quantity));
            [Subscribe("user.#")] public async Task AllAsync(EventEnvelope e, EventContext context, IFormatProvider? format = null) => await Task.Yield();
            public ValueTask DisposeAsync() => default;
        }

        [TchuRpcClient]
        public partial interface IOrders
        {
            Task<Total> TotalAsync(GetTotal request, CallOptions? options = null, CancellationToken ct = default);
        }
        """;

    public static TestProject Contracts { get; } = TestProject.Contracts("""
        using TypedEvents;
        namespace Shop;
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        """) with { Name = "Shop.Contracts" };

    /// <summary>The program without its handlers.</summary>
    public static TestProject WithoutHandlers { get; } = (TestProject.Program("""
        using TypedEvents;
        namespace Shop;
        [TchuType] public partial record Total(decimal Value);
        [TchuRpc("order.total")] public partial record GetTotal(int Quantity) : IRpc<Total>;
        [TchuEvent("order.placed", Version = 3)] public partial record struct OrderPlaced(int Number);
        """) with { Name = "Shop" }).AddDependency(Contracts);

    public static TestProject Project { get; } = WithoutHandlers.AddSource(Handlers, "Handlers.cs");
}
