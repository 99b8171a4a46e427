using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class MissingSubscribeTests
{
    private const string Messages = """
        using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;

        """;

    [Theory]
    [InlineData("public static class UserHandlers { public static void [|On|](Created e) { } }", "UserHandlers.On", "Created")]
    [InlineData("public sealed class UserHandler(IEventBus bus) { public Task [|HandleAsync|](Created e) => bus.PublishAsync(e).AsTask(); }", "UserHandler.HandleAsync", "Created")]
    [InlineData("public static class Users { [Subscribe] public static void On(Created e) { } public static int [|Answer|](Ask q) => 1; }", "Users.Answer", "Ask")]
    [InlineData("public static class Users { [Subscribe] public static void On(Created e) { } [Retry(Immediate = 1)] public static void [|Then|](Created e) { } }", "Users.Then", "Created")]
    [InlineData("public sealed class UserHandler(UserHandler.IInner inner) { public interface IInner { Task HandleAsync(Created e); } public Task [|HandleAsync|](Created e) => inner.HandleAsync(e); }", "UserHandler.HandleAsync", "Created")]
    [InlineData("public sealed class UserHandler(UserHandler.IInner? inner) { public interface IInner { Task HandleAsync(Created e); } public Task [|HandleAsync|](Created e) => inner?.HandleAsync(e) ?? Task.CompletedTask; }", "UserHandler.HandleAsync", "Created")]
    [InlineData("public static class UserHandlers { public static string Name => nameof(On); public static void [|On|](Created e) { } }", "UserHandlers.On", "Created")]
    [InlineData("public sealed class UserHandlers { private static UserHandlers Copy(int On) => Copy(On: 1); public void [|On|](Created e) { } }", "UserHandlers.On", "Created")]
    [InlineData("public static class Users { [Subscribe] public static void On(Created e) { } [Timeout(5)] public static void [|Then|](Created e) { } }", "Users.Then", "Created")]
    [InlineData("public interface IApply { void Apply(string text); } public sealed class UserHandlers : IApply { public void Apply(string text) { } public void [|Apply|](Created e) { } }", "UserHandlers.Apply", "Created")]
    [InlineData("public static class Users { [Subscribe] public static void On(Created Then) => Console.WriteLine(Then.Id); public static void [|Then|](Created e) { } }", "Users.Then", "Created")]
    public Task TE3002_PublicMethodOfAHandlerClass_Reported(string source, string method, string message) => RuleTest.ReportsAsync<MissingSubscribeAnalyzer>(
        Messages + source, $"'{method}' takes '{message}', but nothing calls it: write '[Subscribe]' above it");

    [Theory]
    [InlineData("public static class UserMapper { public static string Map(Created e) => e.Id; public static void Apply(Created e) { } }")]
    [InlineData("public static class UserHandlers { public static string Describe(Created e) => e.Id; internal static void Log(Created e) { } private static void Skip(Created e) { } }")]
    [InlineData("public static class UserHandlers { [Subscribe] public static void On(Created e) => Apply(e); public static void Apply(Created e) { } }")]
    [InlineData("public sealed class UserHandlers { [Subscribe] public void On(Created e) => this.Apply(e); public void Apply(Created e) { } }")]
    [InlineData("public static class UserHandlers { [Subscribe] public static void On(Created e) => UserHandlers.Apply(e); public static void Apply(Created e) { } }")]
    [InlineData("public static partial class UserHandlers { [Subscribe] public static void On(Created e) => Apply(e); } public static partial class UserHandlers { public static void Apply(Created e) { } }")]
    [InlineData("public static class UserHandlers { [Subscribe] public static void On(Created e) => Then(Apply, e); public static void Apply(Created e) { } private static void Then(Action<Created> next, Created e) => next(e); }")]
    [InlineData("public interface IApply { void Apply(Created e); } public sealed class UserHandlers : IApply { [Subscribe] public void On(Created e) { } public void Apply(Created e) { } }")]
    [InlineData("public abstract class Base { public abstract void Apply(Created e); } public sealed class UserHandler : Base { public override void Apply(Created e) { } }")]
    [InlineData("public static class UserHandlers { [Obsolete] public static void Old(Created e) { } public static void Save(string id) { } public static void Count(Created e, int times) { } }")]
    [InlineData("public static class UserConsumers { public static void Extend(this Created e) { } public static void Any<T>(Created e) { } }")]
    public Task TE3002_MethodWithAnotherPurpose_NotReported(string source) => RuleTest.IsSilentAsync<MissingSubscribeAnalyzer>(Messages + source);

    [Theory]
    [InlineData("Handler")]
    [InlineData("Handlers")]
    [InlineData("Responder")]
    [InlineData("Responders")]
    [InlineData("Subscriber")]
    [InlineData("Subscribers")]
    [InlineData("Consumer")]
    [InlineData("Consumers")]
    public Task TE3002_ClassWithANameThatSaysSo_Reported(string word) => RuleTest.ReportsAsync<MissingSubscribeAnalyzer>(
        Messages + "public static class User" + word + " { public static void [|On|](Created e) { } }",
        $"'User{word}.On' takes 'Created', but nothing calls it: write '[Subscribe]' above it");

    [Fact]
    public Task TE3002_UpcasterAmongHandlers_NotReported() => RuleTest.IsSilentAsync<MissingSubscribeAnalyzer>(
        Messages + """
            public static class UserHandlers
            {
                [Subscribe] public static void On(Created e) { }
                [Upcaster] public static Task Upcast(Created e) => Task.CompletedTask;
            }
            """);

    [Fact]
    public Task TE3002_UnfinishedCode_NotReported() => RuleTest.LeavesToTheCompilerAsync<MissingSubscribeAnalyzer>(
        Messages + "public class UserHandlers { public void On(Missing e) { } public void On() { } public void (Created e) { } public Missing On(Created e) => null; }");
}
