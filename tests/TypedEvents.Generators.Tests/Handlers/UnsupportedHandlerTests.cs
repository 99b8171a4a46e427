using TypedEvents.Generators.Tests.Registration;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Handlers;

public sealed class UnsupportedHandlerTests
{
    [Theory]
    [InlineData("[Subscribe(\"#\")] public static async void On(EventEnvelope e) => await Task.Yield();")]
    [InlineData("[Subscribe(\"#\")] public static int On(EventEnvelope e) => 1;")]
    [InlineData("[Subscribe(\"#\")] public static Task<int> On(EventEnvelope e) => Task.FromResult(1);")]
    [InlineData("[Subscribe(\"#\")] public static void On() { }")]
    [InlineData("[Subscribe(\"#\")] public static void On(ref EventEnvelope e) { }")]
    [InlineData("[Subscribe(\"#\")] public static void On(EventEnvelope e, int count) { }")]
    [InlineData("[Subscribe(\"#\")] public static void On(EventEnvelope e, params object[] rest) { }")]
    [InlineData("[Subscribe(\"#\")] public static void On(EventEnvelope e, System.ReadOnlySpan<char> text) { }")]
    [InlineData("[Subscribe(\"#\")] public static void On<T>(EventEnvelope e) { }")]
    [InlineData("[Subscribe(\"#\")] private static void On(EventEnvelope e) { } public static void Use() => On(null!);")]
    [InlineData("[Subscribe(\"a..b\")] public static void On(EventEnvelope e) { }")]
    [InlineData("[Subscribe(\"\")] public static void On(EventEnvelope e) { }")]
    [InlineData("[Subscribe(null!)] public static void On(EventEnvelope e) { }")]
    [InlineData("[Subscribe(\"user.created\")] public static void On(Created e) { }")]
    [InlineData("[Subscribe] public static void On(EventEnvelope e) { }")]
    [InlineData("[Subscribe] public static void On(string e) { }")]
    [InlineData("[Subscribe] public static int On(Created e) => 1;")]
    [InlineData("[Subscribe] public static void On(Ask e) { }")]
    [InlineData("[Subscribe] public static string On(Ask e) => e.ToString();")]
    [InlineData("[Subscribe] public static Task On(Ask e) => Task.CompletedTask;")]
    [InlineData("[Subscribe] public static void On(NotPartial e) { }")]
    [InlineData("public class Generic<T> { [Subscribe(\"#\")] public static void On(EventEnvelope e) { } }")]
    [InlineData("public abstract class Abstract { [Subscribe(\"#\")] public void On(EventEnvelope e) { } }")]
    [InlineData("public class TwoConstructors { public TwoConstructors() { } public TwoConstructors(object o) { } [Subscribe(\"#\")] public void On(EventEnvelope e) { } }")]
    [InlineData("public class NoConstructor { internal NoConstructor() { } [Subscribe(\"#\")] public void On(EventEnvelope e) { } }")]
    [InlineData("public class Required { public required int X { get; init; } [Subscribe(\"#\")] public void On(EventEnvelope e) { } }")]
    [InlineData("private class Private { [Subscribe(\"#\")] public static void On(EventEnvelope e) { } }")]
    [InlineData("public interface IOnInterface { [Subscribe(\"#\")] public static void On(EventEnvelope e) { } }")]
    public void Register_UnsupportedShape_IsLeftOutAndTheRestBuilds(string member)
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library($$"""
            using System.Threading.Tasks;
            using TypedEvents;

            [TchuEvent("user.created")] public partial record Created(string Id);
            [TchuEvent("not.partial")] public record NotPartial(string Id);
            [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;

            public static class Supported { [Subscribe] public static void On(Created e) { } }
            public static class Handlers { {{member}} }
            """));
        using Runnable runnable = Runnable.Load(run);

        Assert.Equal(["Supported.On@user.created"], RecordingRegistry.Of(runnable).Handlers.Keys);
    }
}
