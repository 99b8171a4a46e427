using System.Threading;
using System.Threading.Tasks;
using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Rpc;

public sealed class RpcClientTests
{
    private const string Source = """
        using System.Threading;
        using System.Threading.Tasks;
        using TypedEvents;

        namespace Shop
        {
            [TchuType] public partial record Total(decimal Value);
            [TchuRpc("order.total")] public partial record GetTotal(int Quantity) : IRpc<Total>;
            [TchuRpc("order.count")] public readonly partial record struct GetCount(int Orders) : IRpc<int>;
            [TchuRpc("order.note")] public partial record GetNote(string Id) : IRpc<string?>;

            public interface INotes { Task<string?> NoteAsync(GetNote request); }

            public static partial class Outer
            {
                [TchuRpcClient]
                internal partial interface IOrders : INotes
                {
                    Task<Total> TotalAsync(GetTotal request, CancellationToken ct = default);
                    ValueTask<int> CountAsync(GetCount request, CallOptions? options = null, CancellationToken ct = default);
                    ValueTask<int> @event(GetCount bus) => CountAsync(bus, new CallOptions { CorrelationId = "default method" });
                }
            }

            public static class Probe
            {
                public static async Task<string> Total(object client, CancellationToken token) => (await ((Outer.IOrders)client).TotalAsync(new GetTotal(2), token)).ToString();
                public static async Task<string> Count(object client, CancellationToken token) => $"{await ((Outer.IOrders)client).CountAsync(new GetCount(3), new CallOptions { CorrelationId = "c" }, token)}";
                public static async Task<string> Note(object client, CancellationToken token) => $"{await ((Outer.IOrders)client).NoteAsync(new GetNote("n"))}";
                public static async Task<string> Default(object client, CancellationToken token) => $"{await ((Outer.IOrders)client).@event(new GetCount(5))}";
                public static object Reply() => new Total(9);
            }
        }
        """;

    [Theory]
    [InlineData("Total", "Total { Value = 9 }", "GetTotal { Quantity = 2 }", null, true)]
    [InlineData("Count", "7", "GetCount { Orders = 3 }", "c", true)]
    [InlineData("Note", "text", "GetNote { Id = n }", null, false)]
    [InlineData("Default", "7", "GetCount { Orders = 5 }", "default method", false)]
    public async Task Call_Method_CallsTheBus(string method, string expected, string request, string? correlationId, bool passesToken)
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts(Source)));
        FakeBus bus = new(method switch { "Total" => runnable.Invoke<object>("Shop.Probe", "Reply"), "Note" => "text", _ => 7 });
        object client = RecordingRegistry.Of(runnable).CreateClient(bus);
        using CancellationTokenSource source = new();

        Assert.Equal(expected, await runnable.Invoke<Task<string>>("Shop.Probe", method, client, source.Token));

        Assert.Equal(request, bus.Request!.ToString());
        Assert.Equal(correlationId, bus.Options?.CorrelationId);
        Assert.Equal(passesToken ? source.Token : CancellationToken.None, bus.Token);
    }

    [Theory]
    [InlineData("int Count { get; }")]
    [InlineData("event System.Action Changed;")]
    [InlineData("Total Total(GetTotal request);")]
    [InlineData("Task Total(GetTotal request);")]
    [InlineData("Task<int> Total(GetTotal request);")]
    [InlineData("Task<Total> Total();")]
    [InlineData("Task<Total> Total(string text);")]
    [InlineData("Task<Total> Total(GetTotal request, int more);")]
    [InlineData("Task<Total> Total(in GetTotal request);")]
    [InlineData("Task<Total> Total(GetTotal request, CancellationToken ct, CallOptions options);")]
    [InlineData("Task<Total> Total<T>(GetTotal request);")]
    [InlineData("static abstract Task<Total> Total(GetTotal request);")]
    public void Register_InterfaceWithAnotherMember_IsLeftOutAndTheRestBuilds(string member)
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts(Source, $$"""
            using System.Threading;
            using System.Threading.Tasks;
            using TypedEvents;
            using Shop;
            [TchuRpcClient] public partial interface IBroken { Task<Total> FineAsync(GetTotal request); {{member}} }
            """));
        using Runnable runnable = Runnable.Load(run);

        Assert.Contains("client Shop.Outer+IOrders", RecordingRegistry.Of(runnable).Lines);
        Assert.DoesNotContain("client IBroken", RecordingRegistry.Of(runnable).Lines);
    }
}
