using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class GeneratorMissingTests
{
    [Fact]
    public Task TE9001_FirstContract_Reported() => WithoutGeneratorAsync(
        """
        [TchuEvent("user.broken")] public record Broken(string Id);
        [TchuEvent("user.created")] public partial record [|UserCreated|](string Id);
        [TchuEvent("user.deleted")] public partial record UserDeleted(string Id);
        [TchuType] public partial record Address(string Street);
        """,
        Message("UserCreated"));

    [Fact]
    public Task TE9001_Handler_Reported() => WithoutGeneratorAsync(
        """public static class Audit { [Subscribe("user.*")] public static void [|On|](EventEnvelope e) { } }""", Message("On"));

    [Fact]
    public Task TE9001_OnlyWhatOtherRulesReport_NotReported() => WithoutGeneratorAsync(
        """
        [TchuEvent("user.created")] public record NotPartial(string Id);
        [TchuEvent("user.deleted")] public partial class NotRecord { }
        public static class Audit { [Subscribe] public static void On(EventEnvelope e) { } }
        """);

    [Fact]
    public Task TE9001_NothingToGenerate_NotReported() => WithoutGeneratorAsync("public record Plain(string Id); [TchuType] public enum Kind { One }");

    [Fact]
    public Task TE9001_GeneratorRuns_NotReported() => RuleTest.IsSilentAsync<GeneratorMissingAnalyzer>(
        """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        [TchuRpc("ask")] public partial record Ask(string Id);
        public static class Audit { [Subscribe("user.*")] public static void On(EventEnvelope e) { } }
        """);

    [Fact]
    public Task TE9001_OnlyARequestWithoutReply_NotReported() => RuleTest.IsSilentAsync<GeneratorMissingAnalyzer>("""[TchuRpc("ask")] public partial record Ask(string Id);""");

    private static Task WithoutGeneratorAsync(string source, params string[] messages) =>
        new AnalyzerTest<OneRule<GeneratorMissingAnalyzer>>(RuleTest.Project(source)) { Messages = messages }.VerifyAsync();

    private static string Message(string name) =>
        $"Nothing is generated for '{name}', because the generator of TypedEvents does not run: look for CS9057 (the compiler is too old) or CS8785 (it failed) in the build, or reference the package 'TypedEvents.Abstractions' with all its assets";
}
