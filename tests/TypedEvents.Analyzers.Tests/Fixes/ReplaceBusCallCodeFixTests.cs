using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class ReplaceBusCallCodeFixTests
{
    private const string Messages = """
        using System.Threading.Tasks;
        [TchuEvent("a.one")] public partial record One(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;

        """;

    [Fact]
    public Task TE4005_CallsOfEvents_BecomePublishes() => FixTest.FixesAsync<CallOfEventAnalyzer, ReplaceBusCallCodeFix>(
        Messages + "public static class Any { public static async Task Do(IEventBus bus) { await bus.CallAsync(new One(\"1\")); await bus.CallAsync<int>(new One(\"2\")); } }",
        Messages + "public static class Any { public static async Task Do(IEventBus bus) { await bus.PublishAsync(new One(\"1\")); await bus.PublishAsync(new One(\"2\")); } }");

    [Fact]
    public Task TE4006_PublishesOfRequests_BecomeCalls() => FixTest.FixesAsync<PublishOfRequestAnalyzer, ReplaceBusCallCodeFix>(
        Messages + "public static class Any { public static async Task Do(IEventBus bus) { await bus.PublishAsync(new Ask(\"1\")); await bus.TryPublishAsync(new Ask(\"2\")); } }",
        Messages + "public static class Any { public static async Task Do(IEventBus bus) { await bus.CallAsync(new Ask(\"1\")); await bus.CallAsync(new Ask(\"2\")); } }");
}
