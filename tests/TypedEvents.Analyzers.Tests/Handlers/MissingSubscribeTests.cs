using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class MissingSubscribeTests
{
    private const string Messages = """
        using System.Buffers; using System.IO; using System.Text; using System.Threading; using System.Threading.Tasks;
        [TchuEvent("user.created")] public partial record Created(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id) : IRpc<int>;
        public interface IAudit { Task LogAsync(string text); }

        """;

    [Theory]
    [InlineData("public static class Users { public static void [|On|](Created e) { } }", "Users.On", "Created")]
    [InlineData("internal static class Users { public static void [|On|](Created? e) { } }", "Users.On", "Created")]
    [InlineData("public static class Users { public static void [|On|](global::Created e) { } }", "Users.On", "Created")]
    [InlineData("public static class Users { public static void [|On|](in Created e) { } }", "Users.On", "Created")]
    [InlineData("public static class Outer { internal sealed class Users { public void [|On|](Created e) { } } }", "Users.On", "Created")]
    [InlineData("public readonly struct Users { public void [|On|](Created e) { } }", "Users.On", "Created")]
    [InlineData("public class Users { public virtual void [|On|](Created e) { } }", "Users.On", "Created")]
    [InlineData("public sealed class Users(IAudit audit) { public Task [|On|](Created e, EventContext context, CancellationToken token) => audit.LogAsync(e.Id); }", "Users.On", "Created")]
    [InlineData("public static class Users { public static async ValueTask [|On|](Created e, IAudit? audit, int times = 1) => await audit!.LogAsync(e.Id); }", "Users.On", "Created")]
    [InlineData("public static class Users { public static void [|On|](Created e, IEnumerable<IAudit> audits) { } }", "Users.On", "Created")]
    [InlineData("public static class Users { public static int [|Answer|](Ask q) => 1; }", "Users.Answer", "Ask")]
    [InlineData("public static class Users { public static Task<int> [|Answer|](Ask q) => Task.FromResult(1); }", "Users.Answer", "Ask")]
    [InlineData("public static class Users { [Retry(Immediate = 1)] public static void [|On|](Created e) { } }", "Users.On", "Created")]
    [InlineData("public static class Users { [Timeout(5)] public static void [|On|](Created e) { } }", "Users.On", "Created")]
    public Task TE3002_MethodThatCouldBeAHandler_Reported(string source, string method, string message) => ReportsAsync(source, method, message);

    /// <summary>Who else calls it does not make it less of a handler; what it does with the message does not matter either, unless it sends that on.</summary>
    [Theory]
    [InlineData("public static class Users { [Subscribe] public static void On(Created e) => Apply(e); public static void [|Apply|](Created e) { } }", "Users.Apply", "Created")]
    [InlineData("public static partial class Users { public static partial void [|On|](Created e); public static partial void On(Created e) => Console.WriteLine(e.Id); }", "Users.On", "Created")]
    [InlineData("public interface IApply { void Apply(string text); } public sealed class Users : IApply { public void Apply(string text) { } public void [|Apply|](Created e) { } }", "Users.Apply", "Created")]
    [InlineData("public interface IApply { Task On(Created e); } public sealed class Users(IApply inner) { public Task [|On|](Created e) => inner.On(e); }", "Users.On", "Created")]
    [InlineData("public sealed class Users(IEventBus bus) { public Task [|On|](Created e) => bus.PublishAsync(new Created(e.Id + \"+\")).AsTask(); }", "Users.On", "Created")]
    [InlineData("[TchuEvent(\"a\")] public partial record Outer(string Id) { public static class Users { public static void [|On|](Created e) { } } }", "Users.On", "Created")]
    public Task TE3002_MethodWithOtherUsesToo_Reported(string source, string method, string message) => ReportsAsync(source, method, message);

    [Theory]
    [InlineData("public static class Users { [Subscribe] public static void On(Created e) { } }")]
    [InlineData("public static class Users { [Upcaster] public static Task Upcast(Created e) => Task.CompletedTask; }")]
    [InlineData("public static class Users { [Downcaster] public static Task Downcast(Created e) => Task.CompletedTask; }")]
    [InlineData("public static class Users { [Obsolete, Retry(Immediate = 1)] public static void Old(Created e) { } }")]
    [InlineData("public static class Users { internal static void On(Created e) { } private static void Off(Created e) { } }")]
    [InlineData("public class Users { protected internal void On(Created e) { } }")]
    [InlineData("public interface IApply { void On(Created e); } public sealed class Users : IApply { public void On(Created e) { } }")]
    [InlineData("public interface IApply { void On(Created e); } public sealed class Users : IApply { void IApply.On(Created e) { } }")]
    [InlineData("public abstract class Base { public abstract void On(Created e); } public sealed class Users : Base { public override void On(Created e) { } }")]
    [InlineData("public interface IUsers { void On(Created e) { } static void Off(Created e) { } }")]
    [InlineData("public static class Users { public static void Extend(this Created e) { } }")]
    [InlineData("public static class Users { public static void Post([System.Diagnostics.CodeAnalysis.NotNull] Created e) { } }")]
    [InlineData("[TchuEvent(\"a\")] public partial record Other(string Id) { public static void Check(Created e) { } }")]
    [InlineData("[TchuRpc(\"a\")] public partial record Other(string Id) : IRpc<int> { public static void Check(Created e) { } }")]
    [InlineData("[TchuType] public partial record Other(string Id) { public static void Check(Created e) { } }")]
    public Task TE3002_MethodThatIsSomethingElse_NotReported(string source) => IsSilentAsync(source);

    [Theory]
    [InlineData("public static class Users { public static string Map(Created e) => e.Id; public static bool Check(Created e) => true; public static Task<int> Count(Created e) => Task.FromResult(1); }")]
    [InlineData("public static class Users { public static string Map(Ask q) => q.Id; public static void Log(Ask q) { } public static Task Save(Ask q) => Task.CompletedTask; }")]
    [InlineData("public static class Users { public static async void On(Created e) => await Task.Yield(); }")]
    [InlineData("public static class Users { public static void Save(string id) { } public static void Save(string id, Created e) { } public static void Log(EventEnvelope e) { } public static void Clear() { } }")]
    [InlineData("public static class Users { public static void Count(Created e, int times) { } public static void Name(Created e, string name) { } public static void Swap(ref Created e) { } }")]
    [InlineData("public static class Users { public static void Any<T>(Created e) { } } public static class Users<T> { public static void On(Created e) { } }")]
    [InlineData("public static class Outer { private static class Users { public static void On(Created e) { } } } file static class Local { public static void On(Created e) { } }")]
    [InlineData("public abstract class Users { public void On(Created e) { } public abstract void Off(Created e); }")]
    [InlineData("public sealed class User(string id) { public string Id => id; public void Apply(Created e) { } }")]
    [InlineData("public sealed class User { private User() { } public static User New() => new(); public void Apply(Created e) { } }")]
    [InlineData("public sealed class Users { public Users(Created e) { } public static implicit operator Users(Created e) => new(e); }")]
    public Task TE3002_MethodThatCannotBeAHandlerAsItStands_NotReported(string source) => IsSilentAsync(source);

    [Theory]
    [InlineData("List<string>")]
    [InlineData("ICollection<string>")]
    [InlineData("IDictionary<string, Created>")]
    [InlineData("string[]")]
    [InlineData("Stream")]
    [InlineData("TextWriter?")]
    [InlineData("StringBuilder")]
    [InlineData("Utf8JsonWriter")]
    [InlineData("IBufferWriter<byte>")]
    public Task TE3002_MethodThatFillsWhatItIsGiven_NotReported(string target) =>
        IsSilentAsync("public static class Users { public static void Copy(Created e, " + target + " target) { } }");

    [Theory]
    [InlineData("Created", "Task", "bus.PublishAsync(e).AsTask()")]
    [InlineData("Created", "Task", "bus.PublishAsync<Created>(message: e, new PublishOptions()).AsTask()")]
    [InlineData("Created", "Task", "bus?.TryPublishAsync(e).AsTask() ?? Task.CompletedTask")]
    [InlineData("Created", "Task", "bus.PublishAsync((e!)).AsTask()")]
    [InlineData("Created", "Task", "bus.PublishAsync(e with { Id = \"\" }).AsTask()")]
    [InlineData("Created", "Task", "bus.PublishAsync((Created)e).AsTask()")]
    [InlineData("Created", "Task", "bus.PublishBatchAsync([e, new Created(\"\")]).AsTask()")]
    [InlineData("Created", "Task", "bus.PublishBatchAsync(new[] { new Created(\"\"), e }).AsTask()")]
    [InlineData("Created", "Task", "bus.PublishBatchAsync(new Created[] { e }).AsTask()")]
    [InlineData("Created", "Task", "bus is null ? Task.CompletedTask : PublishAsync(e)")]
    [InlineData("Ask", "ValueTask<int>", "bus.CallAsync(e)")]
    public Task TE3002_MethodThatSendsItsMessage_NotReported(string message, string result, string body) =>
        IsSilentAsync($"public sealed class Users(IEventBus bus) {{ public {result} SendAsync({message} e) => {body}; private static Task PublishAsync(Created e) => Task.CompletedTask; }}");

    [Fact]
    public Task TE3002_PartialMethodThatSendsItsMessage_NotReported() => IsSilentAsync(
        "public sealed partial class Users(IEventBus bus) { public partial Task SendAsync(Created e); public partial Task SendAsync(Created e) => bus.PublishAsync(e).AsTask(); }");

    [Fact]
    public Task TE3002_UnfinishedCode_NotReported() => RuleTest.LeavesToTheCompilerAsync<MissingSubscribeAnalyzer>(
        Messages + "public class Users { public void On(Missing e) { } public void On() { } public void (Created e) { } public Missing On(Created e) => null; }");

    private static Task ReportsAsync(string source, string method, string message) => RuleTest.ReportsAsync<MissingSubscribeAnalyzer>(
        Messages + source, $"'{method}' takes '{message}', but is not subscribed: write '[Subscribe]' above it");

    private static Task IsSilentAsync(string source) => RuleTest.IsSilentAsync<MissingSubscribeAnalyzer>(Messages + source);
}
