using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>
/// A program with handlers, calls and other contracts, in which one contract has one mistake. The rest is still generated: the user sees one error of
/// ours, and from the compiler none that the declaration itself does not cause, except at the calls that need the contract to be an event.
/// </summary>
public sealed class OneMistakeTests
{
    private const string Handlers =
        """
        using System; using System.Text.Json.Serialization; using System.Threading.Tasks; using TypedEvents;

        public sealed class Handlers
        {
            [Subscribe] public static void On(Healthy e) { }
            [Subscribe] public Task<int> On(Ask q) => Task.FromResult(1);
            [Subscribe("#")] public static void OnAny(EventEnvelope e) { }
            public ValueTask<PublishReceipt> Publish(IEventBus bus) => bus.PublishAsync(new Healthy("1"));
            public ValueTask<int> Call(IEventBus bus) => bus.CallAsync(new Ask(1));
        }

        [TchuEvent("healthy")] public partial record Healthy(string Id);
        [TchuRpc("ask")] public partial record Ask(int Question) : IRpc<int>;

        """;

    /// <summary>Rule, the contract with the mistake (always called Broken), and how many errors the compiler adds.</summary>
    public static TheoryData<string, string, int> Events => new()
    {
        { "TE0001", "[TchuEvent(\"b\")] public record Broken(string Id);", 0 },
        { "TE0002", "public static class Scope { [TchuEvent(\"b\")] public partial record Broken(string Id); }", 0 },
        { "TE0003", "[TchuEvent(\"b\")] public class Broken { public string Id { get; set; } = \"1\"; }", 0 },
        { "TE0004", "[TchuEvent(\"b\")] public partial record Broken<T>(string Id);", 0 },
        { "TE0005", "[TchuEvent(\"b\")] public abstract partial record Broken(string Id);", 0 },
        { "TE0006", "public record Entity(string Id); [TchuEvent(\"b\")] public partial record Broken(string Id) : Entity(Id);", 0 },
        { "TE0007", "public partial class Scope { [TchuEvent(\"b\")] private partial record Broken(string Id); }", 0 },
        { "TE0008", "[TchuEvent(\"b\"), TchuType] public partial record Broken(string Id);", 0 },
        { "TE0009", "[TchuEvent(\"b\", Version = 0)] public partial record Broken(string Id);", 0 },
        { "TE0010", "[TchuEvent(\"b\")] public partial record Broken(object Id);", 0 },
        { "TE0011", "[TchuEvent(\"b\")] public partial record Broken(string AbC, string Ab_C);", 0 },
        { "TE0012", "[TchuEvent(\"b\")] public partial record Broken { private Broken() { } }", 0 },
        { "TE0013", "[TchuEvent(\"b\")] public partial record Broken([property: JsonIgnore] string Id);", 0 },
        { "TE0014", "[TchuEvent(\"b\")] public partial record Broken(" + string.Join(", ", Enumerable.Range(0, 65).Select(i => "int P" + i)) + ");", 0 },
        { "TE0015", "[TchuEvent(\"b\")] public partial record Broken(string TypedEventsCodec);", 0 },
        { "TE1001", "[TchuEvent(\"b b\")] public partial record Broken(string Id);", 0 },
        { "TE2020", "[TchuEvent(\"b\")] public partial record Old(string Id); [TchuEvent(\"b\", Version = 2)] public partial record Broken(string Id) { [Upcaster] private static Broken From(Old old) => new(old.Id); }", 0 },
        { "TE2021", "[TchuEvent(\"o\")] public partial record Old(string Id); [TchuEvent(\"b\", Version = 2)] public partial record Broken(string Id) { [Upcaster] internal static Broken From(Old old) => new(old.Id); }", 0 },
        { "TE2022", "[TchuEvent(\"b\")] public partial record Old(string Id); [TchuEvent(\"b\", Version = 2)] public partial record Broken(string Id) { [Upcaster] internal static Old From(Broken old) => new(old.Id); }", 0 },
        { "TE2024", "[TchuEvent(\"b\")] public partial record Old(string Id); [TchuEvent(\"b\", Version = 3)] public partial record Broken(string Id) { [Upcaster] internal static Broken From(Old old) => new(old.Id); }", 0 },
        { "TE2026", "[TchuEvent(\"b\"), FormerTopics(\"b b\")] public partial record Broken(string Id);", 0 },
        { "TE2027", "[TchuEvent(\"b\"), FormerTopics(\"healthy\")] public partial record Broken(string Id);", 0 },
        { "TE1005", "[TchuEvent(\"healthy\")] public partial record Broken(int Count);", 0 },
        { "TE1006", "[TchuEvent(\"Healthy\")] public partial record Broken(int Count);", 0 },
        { "TE4001", "[TchuRpc(\"b\")] public partial record Broken(string Id);", 0 },
        { "TE4002", "[TchuRpc(\"b\")] public partial record Broken(string Id) : IRpc<object>;", 0 },

        // A request that is not partial cannot implement IRpc: the compiler says so once.
        { "TE0001", "[TchuRpc(\"b\")] public record Broken(string Id) : IRpc<int>;", 1 },
        { "TE0001", "[TchuType] public record Broken(string Id);", 0 },
        { "TE0010", "[TchuType] public partial record Broken(object Id);", 0 },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public Task Mistake_InAProgram_GivesOneError(string id, string declaration, int compilerErrors) => CheckAsync(Handlers + declaration, id, compilerErrors);

    [Theory]
    [MemberData(nameof(Events))]
    public Task Mistake_InAContractThatIsHandledAndNested_GivesOneError(string id, string declaration, int compilerErrors) => CheckAsync(
        Handlers + declaration + """

            public static partial class MoreHandlers
            {
            """ + (IsReachable(declaration) ? Use(declaration) : "") + "\n}\n",
        id,
        compilerErrors);

    [Theory]
    [InlineData("TE1001", "Api.Name(\"he althy\")")]
    [InlineData("TE1003", "Api.Name(\"helathy\")")]
    public Task Mistake_InATopicThatIsPassed_GivesOneWarningOrError(string id, string call) => CheckAsync(
        Handlers + "public static class Api { public static string Name([TopicName] string topic) => topic; public static string Call() => " + call + "; }", id, compilerErrors: 0);

    [Theory]
    [InlineData("TE1002", "heal thy", "EventEnvelope")]
    [InlineData("TE1002", "healthy.*x", "Healthy")]
    [InlineData("TE1003", "helathy", "EventEnvelope")]
    [InlineData("TE1003", "ask", "EventEnvelope")]
    [InlineData("TE1004", "helathy.#", "EventEnvelope")]
    [InlineData("TE3001", "helathy", "Healthy")]
    [InlineData("TE3001", "helathy.#", "Healthy")]
    public Task Mistake_InAPattern_GivesOneWarningOrError(string id, string pattern, string parameter) => CheckAsync(
        Handlers + "public static class More { [Subscribe(\"" + pattern + "\")] public static void On(" + parameter + " e) { } }", id, compilerErrors: 0);

    [Fact]
    public Task Mistake_InAnEventThatIsPublished_AddsOneCompilerErrorPerCall() => CheckAsync(
        Handlers + "[TchuEvent(\"b\")] public record Broken(string Id); public static class Caller { public static object Publish(IEventBus bus) => bus.PublishAsync(new Broken(\"1\")); }",
        "TE0001",
        compilerErrors: 1);

    [Theory]
    [MemberData(nameof(Events))]
    public Task Mistake_InGeneratedCode_IsNotTheUsers(string id, string declaration, int compilerErrors)
    {
        _ = compilerErrors;
        return CheckGeneratedAsync(id, declaration);
    }

    [Theory]
    [InlineData("TE0016", "[TchuEvent(\"c\")] public partial record Odd([System.ComponentModel.DataAnnotations.MaxLength(3)] [property: System.ComponentModel.DataAnnotations.MaxLength(4)] string Id);")]
    [InlineData("TE0017", "[TchuEvent(\"c\")] public partial record Odd { public int Count { get; set; } }")]
    [InlineData("TE1001", "public static class Odd { public static string Name([TopicName] string topic) => topic; public static string Call() => Name(\"he althy\"); }")]
    [InlineData("TE1002", "public static class Odd { [Subscribe(\"heal thy\")] public static void On(EventEnvelope e) { } }")]
    [InlineData("TE1003", "public static class Odd { [Subscribe(\"helathy\")] public static void On(EventEnvelope e) { } }")]
    [InlineData("TE1004", "public static class Odd { [Subscribe(\"helathy.#\")] public static void On(EventEnvelope e) { } }")]
    [InlineData("TE3001", "public static class Odd { [Subscribe] public static bool On(Healthy e) => true; }")]
    [InlineData("TE3002", "public static class Odd { public static void On(Healthy e) { } }")]
    [InlineData("TE3003", "public static class Odd { [Subscribe] public static async void On(Healthy e) => await Task.Yield(); }")]
    [InlineData("TE3004", "public static class Odd { [Subscribe] public static async Task On(Healthy e, EventContext context) => await Task.Delay(1); }")]
    [InlineData("TE3005", "public static class Odd { [Subscribe] public static void On(Healthy e) => Task.Delay(1).Wait(); }")]
    [InlineData("TE3006", "public static class Odd { public static void Do(IEventBus bus) { bus.PublishAsync(new Healthy(\"1\")); } }")]
    [InlineData("TE3007", "public static class Odd { [Subscribe(Name = \"odd\")] public static void On(Healthy e) { } [Subscribe(Name = \"odd\")] public static void Then(Healthy e) { } }")]
    [InlineData("TE3008", "public static class Odd { public static EventContext? Last; [Subscribe] public static void On(Healthy e, EventContext context) => Last = context; }")]
    [InlineData("TE4003", "[TchuRpcClient] public partial interface IOdd { int Count { get; } }")]
    [InlineData("TE4004", "public static class Odd { [Subscribe] public static string On(Ask q) => \"\"; }")]
    [InlineData("TE4005", "public static class Odd { public static object Do(IEventBus bus) => bus.CallAsync(new Healthy(\"1\")); }")]
    [InlineData("TE4006", "public static class Odd { public static object Do(IEventBus bus) => bus.PublishAsync(new Ask(1)); }")]
    [InlineData("TE4007", "public static class Odd { [Subscribe] public static int On(Ask q) => 1; }")]
    [InlineData("TE4008", "[assembly: TypedEventsClosed] [TchuRpc(\"c\")] public partial record Odd(string Id) : IRpc<int>;")]
    public Task OtherMistake_InGeneratedCode_IsNotTheUsers(string id, string declaration) => CheckGeneratedAsync(id, declaration);

    private static async Task CheckGeneratedAsync(string id, string declaration)
    {
        Assert.Contains(id, await ReportedAsync(declaration, "More.cs"));
        Assert.Empty(await ReportedAsync(declaration, "More.g.cs"));
    }

    private static async Task<string[]> ReportedAsync(string declaration, string file)
    {
        TestProject project = TestProject.Program(Handlers).AddSource("#nullable enable\nusing System; using System.Text.Json.Serialization; using System.Threading.Tasks; using TypedEvents;\n" + declaration, file);
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(project.WithBuildProperty("TypedEventsCompatibility", "none"));
        return [.. (await run.AnalyzeAsync([.. RuleCatalogue.Analyzers])).Select(diagnostic => diagnostic.Id)];
    }

    private static bool IsReachable(string declaration) => !declaration.Contains("Scope", StringComparison.Ordinal) && !declaration.Contains('<', StringComparison.Ordinal);

    private static string Use(string declaration) => declaration.Contains("TchuType]", StringComparison.Ordinal)
        ? "[TchuEvent(\"uses\")] public partial record Uses(Broken One, System.Collections.Generic.List<Broken> Many); [Subscribe] public static void On(Uses e) { }"
        : "[Subscribe] public static void On(Broken e) { }";

    private static async Task CheckAsync(string source, string id, int compilerErrors)
    {
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(TestProject.Program(source).WithBuildProperty("TypedEventsCompatibility", "none"));

        Assert.Equal([id], (await run.AnalyzeAsync([.. RuleCatalogue.Analyzers])).Select(diagnostic => diagnostic.Id));
        Diagnostic[] errors = [.. run.CompilerDiagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Assert.True(errors.Length == compilerErrors, string.Join("\n", errors.Select(error => error.ToString())));
        Assert.Contains("Healthy.g.cs", run.Hints);
        Assert.Contains("Ask.g.cs", run.Hints);
    }
}
