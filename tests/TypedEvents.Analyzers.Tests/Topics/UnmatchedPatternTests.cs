using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class UnmatchedPatternTests
{
    private const string Contracts = """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        [TchuEvent("shop.order.shipped.late")] public partial record OrderShipped(string Id);
        [TchuRpc("order.calculate_total")] public partial record CalculateTotal(int Quantity) : IRpc<decimal>;

        """;

    [Theory]
    [InlineData("usr.*", "did you mean 'user.*'?")]
    [InlineData("*.craeted", "did you mean '*.created'?")]
    [InlineData("User.#", "did you mean 'user.#'?")]
    [InlineData("shop.#.lates", "did you mean 'shop.#.late'?")]
    [InlineData("shop.ordr.*.late", "did you mean 'shop.order.*.late'?")]
    [InlineData("mail.*", "correct it.")]
    [InlineData("order.*", "correct it.")]
    [InlineData("#.mail.#", "correct it.")]
    [InlineData("user.created.*", "correct it.")]
    public Task TE1004_SubscribedPattern_Reported(string pattern, string advice) => RuleTest.ReportsAsync<UnmatchedPatternAnalyzer>(
        Contracts + Handler("[|\"" + pattern + "\"|]"), $"No known event has a topic that matches '{pattern}': {advice} If others own its topics, write '[assembly: ExternalTopics(\"{pattern}\")]'.");

    [Theory]
    [InlineData("user.*")]
    [InlineData("user.created.#")]
    [InlineData("#")]
    [InlineData("*")]
    [InlineData("*.*.*.*.*.*")]
    [InlineData("shop.#")]
    [InlineData("shop.#.late")]
    [InlineData("#.shipped.*")]
    [InlineData("user.missing")]
    [InlineData("user..*")]
    public Task TE1004_MatchesOrSaysNothing_NotReported(string pattern) => RuleTest.IsSilentAsync<UnmatchedPatternAnalyzer>(Contracts + Handler("\"" + pattern + "\""));

    [Theory]
    [InlineData("celery.#")]
    [InlineData("celery.task.*")]
    [InlineData("*.task.*")]
    [InlineData("jobs.*")]
    public Task TE1004_ExternalTopics_NotReported(string pattern) => RuleTest.IsSilentAsync<UnmatchedPatternAnalyzer>(
        "[assembly: ExternalTopics(\"celery.*.done\", \"jobs.#\")]\n" + Contracts + Handler("\"" + pattern + "\""));

    [Fact]
    public Task TE1004_HandlerKey_NotReported() => RuleTest.IsSilentAsync<UnmatchedPatternAnalyzer>(
        Contracts + "public static class Host { public static void Set(ITypedEventsBuilder b) => b.ConfigureHandler(\"usr.*\", o => o.Delayed = 1); }");

    [Fact]
    public Task TE1004_NoContractsAtAll_NotReported() => RuleTest.IsSilentAsync<UnmatchedPatternAnalyzer>(Handler("\"user.*\""));

    [Fact]
    public Task TE1004_EventOfAReference_NotReported() => RuleTest.ReportsAsync<UnmatchedPatternAnalyzer>(
        RuleTest.Project(Contracts + Handler("\"mail.*\"")).AddDependency(RuleTest.Project("[TchuEvent(\"mail.sent\")] public partial record MailSent(string Id);") with { Name = "Other" }));

    [Fact]
    public Task TE1004_HandlerThatIsReportedItself_NotReported() => RuleTest.IsSilentAsync<UnmatchedPatternAnalyzer>(
        Contracts + "public static class Handlers { [Subscribe(\"usr.*\")] public static void On(UserCreated e) { } }");

    private static string Handler(string pattern) => "public static class Handlers { [Subscribe(" + pattern + ")] public static void On(EventEnvelope e) { } }";
}
