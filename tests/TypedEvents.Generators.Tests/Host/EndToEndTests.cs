using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Host;

public sealed class EndToEndTests
{
    private static readonly TestProject Contracts = TestProject.Contracts("""
        using System.Threading;
        using System.Threading.Tasks;
        using TypedEvents;
        namespace Shop;
        [TchuEvent("user.created")] public partial record Created(string Id);
        [TchuType] public partial record Total(decimal Value);
        [TchuRpc("order.total")] public partial record GetTotal(int Quantity) : IRpc<Total>;
        [TchuRpcClient] public partial interface IOrders { Task<Total> TotalAsync(GetTotal request, CancellationToken ct = default); }
        """) with { Name = "Shop.Contracts" };

    private static readonly TestProject Handlers = (TestProject.Contracts("""
        using System;
        using System.Collections.Concurrent;
        using System.Threading.Tasks;
        using TypedEvents;
        namespace Shop;

        public sealed class Audit
        {
            private static readonly TaskCompletionSource Complete = new();
            private static readonly ConcurrentQueue<string> Lines = new();
            public int Entries { get; set; }
            public static async Task<string[]> LogAsync() { await Complete.Task; return Lines.ToArray(); }
            public static void Write(string line) { Lines.Enqueue(line); if (Lines.Count >= 3) { Complete.TrySetResult(); } }
        }

        internal sealed class Welcome(Audit audit, IEventBus bus) : IAsyncDisposable
        {
            [Subscribe]
            public async Task OnAsync(Created e, Audit same)
            {
                audit.Entries++;
                Audit.Write($"created {e.Id}, entries {same.Entries}, handlers {bus.Describe().Handlers.Count}");
                await Task.Yield();
            }

            [Subscribe] public static Total On(GetTotal q) => new(q.Quantity * 1.5m);
            [Subscribe("user.*")] public static void Any(EventEnvelope e, EventContext c) => Audit.Write($"{e.Topic} for {c.HandlerId}");
            public ValueTask DisposeAsync() { Audit.Write($"disposed after {audit.Entries}"); return default; }
        }
        """) with { Name = "Shop.Handlers" }).AddDependency(Contracts, asImage: true);

    private static readonly TestProject Program = (TestProject.Program("""
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using TypedEvents;
        using Shop;

        public static class Probe
        {
            public static async Task<string[]> Run()
            {
                HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
                builder.Services.AddScoped<Audit>();
                builder.Services.AddTypedEvents(options => options.ServiceName = "shop");
                using IHost host = builder.Build();
                await host.StartAsync();
                Total total = await host.Services.GetRequiredService<IOrders>().TotalAsync(new GetTotal(2));
                await host.Services.GetRequiredService<IEventBus>().PublishAsync(new Created("7"));
                string[] log = await Audit.LogAsync();
                await host.StopAsync();
                return log.Append($"total {total.Value}").Order(System.StringComparer.Ordinal).ToArray();
            }
        }
        """) with { Name = "Shop" }).AddDependency(Handlers, asImage: true).AddDependency(Contracts, asImage: true);

    [Fact]
    public async Task Program_HandlersAndClientsOfReferences_WorkWithoutRegisteringThem()
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(Program));

        Assert.Equal(
            ["created 7, entries 1, handlers 3", "disposed after 1", "total 3.0", "user.created for Shop.Welcome.Any@user.*"],
            await runnable.Probe<Task<string[]>>());
    }
}
