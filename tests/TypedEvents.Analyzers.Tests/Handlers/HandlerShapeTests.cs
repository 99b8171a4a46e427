using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class HandlerShapeTests
{
    private const string Messages = """
        using System.Threading; using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;

        """;

    [Theory]
    [InlineData("[Subscribe] public static bool [|On|](Created e) => true;", "Handlers.On", "return 'void', 'Task' or 'ValueTask'")]
    [InlineData("[Subscribe] public static Task<int> [|On|](Created e) => Task.FromResult(1);", "Handlers.On", "return 'void', 'Task' or 'ValueTask'")]
    [InlineData("[Subscribe] public static void [|On|]() { }", "Handlers.On", "take the event or request, or for a pattern 'EventEnvelope', as the first parameter")]
    [InlineData("[Subscribe] public static void [|On|](string e) { }", "Handlers.On", "'string' is neither a record with '[TchuEvent]' nor one with '[TchuRpc]'")]
    [InlineData("[Subscribe] public static void [|On|](EventEnvelope e) { }", "Handlers.On", "name the pattern: write '[Subscribe(\\\"user.*\\\")]'")]
    [InlineData("[Subscribe(\"user.*\")] public static void [|On|](Created e) { }", "Handlers.On", "a pattern takes 'EventEnvelope' as the first parameter; to handle one event write '[Subscribe]'")]
    [InlineData("[Subscribe(null!)] public static void [|On|](EventEnvelope e) { }", "Handlers.On", "a pattern is words of letters, digits, '_' and '-', or '*' or '#', joined by dots: write '[Subscribe(\\\"user.*\\\")]'")]
    [InlineData("[Subscribe] public static void [|On|](Created e, int count) { }", "Handlers.On", "after the message take only 'EventContext', 'CancellationToken' and services, by value; anything else needs a default")]
    [InlineData("[Subscribe] public static void [|On|]<T>(Created e) { }", "Handlers.On", "remove its type parameters")]
    [InlineData("[Subscribe] private static void [|On|](Created e) { }", "Handlers.On", "make 'On' at least internal")]
    [InlineData("private static class Hidden { [Subscribe] public static void [|On|](Created e) { } }", "Hidden.On", "make 'Hidden' at least internal")]
    [InlineData("private class Outer { public static class Inner { [Subscribe] public static void [|On|](Created e) { } } }", "Inner.On", "make 'Outer' at least internal")]
    [InlineData("} file static class Local { [Subscribe] public static void [|On|](Created e) { }", "Local.On", "remove 'file' from 'Local'")]
    [InlineData("public class Two { public Two() { } public Two(object o) { } [Subscribe] public void [|On|](Created e) { } }", "Two.On", "give 'Two' exactly one public constructor, which takes services and sets all required members")]
    [InlineData("public abstract class Base { [Subscribe] public void [|On|](Created e) { } }", "Base.On", "make it static, or 'Base' not abstract")]
    [InlineData("public static class Open<T> { [Subscribe] public static void [|On|](Created e) { } }", "Open.On", "remove the type parameters of 'Open'")]
    [InlineData("public static class Open<T> { public static class Inner { [Subscribe] public static void [|On|](Created e) { } } }", "Inner.On", "remove the type parameters of 'Open'")]
    [InlineData("public interface IOn { [Subscribe] void [|On|](Created e); }", "IOn.On", "move it to a class")]
    [InlineData("public abstract class Base { [Subscribe] public abstract void [|On|](Created e); }", "Base.On", "give it a body, or put the attribute on the methods that override it")]
    [InlineData("private static int s_n; [Subscribe] public static ref int [|On|](Created e) => ref s_n;", "Handlers.On", "return a value, not a reference")]
    [InlineData("private static int s_n; [Subscribe] public static ref readonly int [|On|](Created e) => ref s_n;", "Handlers.On", "return a value, not a reference")]
    [InlineData("[Subscribe(\"user.*\")] public static bool [|On|](EventEnvelope e) => true;", "Handlers.On", "return 'void', 'Task' or 'ValueTask'")]
    [InlineData("[Subscribe] public static Task [|On|](Created e, int count) => Task.CompletedTask;", "Handlers.On", "after the message take only 'EventContext', 'CancellationToken' and services, by value; anything else needs a default")]
    public Task TE3001_HandlerOfAnotherShape_Reported(string member, string name, string advice) => RuleTest.ReportsAsync<HandlerShapeAnalyzer>(
        Messages + "public static class Handlers { " + member + " }", $"'{name}' cannot be called: {advice.Replace("\\\"", "\"", System.StringComparison.Ordinal)}");

    [Fact]
    public Task TE3001_EveryShapeThatCanBeCalled_NotReported() => RuleTest.IsSilentAsync<HandlerShapeAnalyzer>(
        Messages + """
            public class Handlers(IFormatProvider service)
            {
                [Subscribe] public static void On(Created e) { }
                [Subscribe] public ValueTask On(Created e, EventContext context, IFormatProvider other, CancellationToken token, int limit = 3) => service is null ? default : default;
                [Subscribe] internal async Task OnAsync(Created e) => await Task.Yield();
                [Subscribe] public static int On(Ask q) => 1;
                [Subscribe("user.#")] public static void On(EventEnvelope e) { }
                public bool NoHandler(string text) => text is null;
            }
            """);

    [Fact]
    public Task TE3001_MessageThatIsReportedItself_NotReported() => RuleTest.IsSilentAsync<HandlerShapeAnalyzer>(
        Messages + "[TchuEvent(\"b\")] public record NotPartial(string Id); public static class Handlers { [Subscribe] public static void On(NotPartial e) { } }");

    [Theory]
    [InlineData("[System.ComponentModel.Description(\"Nothing.\"), TchuEvent(null!)] public partial record Nothing(string Id);")]
    [InlineData("[System.ComponentModel.Description(\"Nothing.\"), TchuRpc(\"nothing\")] public partial record Nothing(string Id);")]
    public Task TE3001_MessageWithoutTopicOrReply_NotReported(string message) => RuleTest.IsSilentAsync<HandlerShapeAnalyzer>(
        Messages + message + " public static class Handlers { [Subscribe] public static void On(Nothing e) { } }");

    [Fact]
    public Task TE3001_AsyncVoidWhichHasARuleOfItsOwn_NotReported() => RuleTest.IsSilentAsync<HandlerShapeAnalyzer>(
        Messages + "public sealed class Handlers { [Subscribe] public async void On(Created e) => await Task.Yield(); [Subscribe] public static async void Then(Created e) => await Task.Yield(); }");

    [Fact]
    public Task TE3001_TypeThatDoesNotExist_NotReported() => RuleTest.LeavesToTheCompilerAsync<HandlerShapeAnalyzer>(
        Messages + "public static class Handlers { [Subscribe] public static void On(Missing e) { } [Subscribe] public static Missing On(Created e) => null!; }");
}
