using System;
using System.Threading.Tasks;
using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Handlers;

public sealed class MessageHandlerTests
{
    private const string Contracts = """
        using TypedEvents;

        namespace Shop
        {
            [TchuEvent("user.created")] public partial record Created(string Id);
            [TchuEvent("point.moved")] public readonly partial record struct Moved(int X);
            [TchuType] public partial record Total(decimal Value);
            [TchuRpc("order.total")] public partial record GetTotal(int Quantity, decimal Price) : IRpc<Total>;
            [TchuRpc("order.count")] public readonly partial record struct GetCount(int Orders) : IRpc<int>;
            [TchuRpc("order.note")] public partial record GetNote(string Text) : IRpc<string?>;

            public static class Make
            {
                public static object Created() => new Created("7");
                public static object Moved() => new Moved(3);
                public static object GetTotal() => new GetTotal(2, 1.5m);
                public static object GetCount() => new GetCount(4);
                public static object GetNote() => new GetNote("n");
            }
        }
        """;

    private const string Handlers = """
        #nullable enable
        using System;
        using System.Threading.Tasks;
        using TypedEvents;
        using Shop;

        public static class Log { public static string Text = ""; public static string Take() { string text = Text; Text = ""; return text; } }

        public sealed class Handlers : IAsyncDisposable
        {
            [Subscribe(Name = "event")] public static void On(Created e) => Log.Text += e.Id;
            [Subscribe(Name = "struct")] public static Task On(in Moved e) { Log.Text += e.X; return Task.CompletedTask; }
            [Subscribe(Name = "instance")] public async ValueTask OnAsync(Created e) { await Task.Yield(); Log.Text += e.Id; }
            [Subscribe(Name = "reply")] public static Total On(GetTotal q) => new(q.Quantity * q.Price);
            [Subscribe(Name = "task")] public static async Task<Total> OnAsync(GetTotal q, EventContext c) { await Task.Yield(); return new(q.Quantity); }
            [Subscribe(Name = "value task")] public static ValueTask<int> On(GetCount q) => new(q.Orders);
            [Subscribe(Name = "nullable")] public static Task<string?> On(GetNote q) => Task.FromResult<string?>(null);
            [Subscribe(Name = "instance reply")] public Total Instance(GetTotal q) { Log.Text += "call,"; return new(1); }
            [Subscribe(Name = "instance task")] public async Task<int> InstanceAsync(GetCount q) { await Task.Yield(); Log.Text += "call,"; return 9; }
            public async ValueTask DisposeAsync() { await Task.Yield(); Log.Text += ",disposed"; }
        }
        """;

    [Theory]
    [InlineData("event", "Created", null, "7")]
    [InlineData("struct", "Moved", null, "3")]
    [InlineData("instance", "Created", null, "7,disposed")]
    [InlineData("reply", "GetTotal", "Total { Value = 3.0 }", "")]
    [InlineData("task", "GetTotal", "Total { Value = 2 }", "")]
    [InlineData("value task", "GetCount", "4", "")]
    [InlineData("nullable", "GetNote", null, "")]
    [InlineData("instance reply", "GetTotal", "Total { Value = 1 }", "call,,disposed")]
    [InlineData("instance task", "GetCount", "9", "call,,disposed")]
    public async Task Invoke_MessageOfTheSameAssembly_CallsTheHandler(string id, string message, string? reply, string log)
    {
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library(Contracts, Handlers)));

        object? result = await InvokeAsync(runnable, id, runnable.Invoke<object>("Shop.Make", message));

        Assert.Equal(reply, result is IFormattable number ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : result?.ToString());
        Assert.Equal(log, runnable.Invoke<string>("Log", "Take"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Invoke_MessageOfAReference_CallsTheHandler(bool asImage)
    {
        TestProject contracts = TestProject.Contracts(Contracts) with { Name = "Shop.Contracts" };
        TestProject project = TestProject.Library(Handlers, "public static class Make { public static object Count() => Shop.Make.GetCount(); }")
            .AddDependency(contracts, asImage);
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(project));

        Assert.Equal(4, await InvokeAsync(runnable, "value task", runnable.Invoke<object>("Make", "Count")));
    }

    private static async Task<object?> InvokeAsync(Runnable runnable, string id, object message) =>
        await RecordingRegistry.Of(runnable).InvokeAsync(id, message, Messages.Context(id, new FakeServices()));
}
