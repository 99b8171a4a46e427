using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class InvalidPatternTests
{
    [Theory]
    [InlineData("user..created", "user.created")]
    [InlineData("user created", "user_created")]
    [InlineData("user.*x", "user.*")]
    [InlineData("user.##", "user.#")]
    [InlineData("*.", "*")]
    [InlineData("user/created", "user.created")]
    [InlineData("", "#")]
    public Task TE1002_SubscribedPattern_Reported(string pattern, string mended) => RuleTest.ReportsAsync<InvalidPatternAnalyzer>(
        "public static class Handlers { [Subscribe([|\"" + pattern + "\"|])] public static void On(EventEnvelope e) { } }", Message(pattern, mended));

    [Fact]
    public Task TE1002_TooLong_Reported()
    {
        string pattern = new string('a', 255) + ".#";
        return RuleTest.ReportsAsync<InvalidPatternAnalyzer>(
            "public static class Handlers { [Subscribe([|\"" + pattern + "\"|])] public static void On(EventEnvelope e) { } }", Message(pattern, pattern[..255]));
    }

    [Fact]
    public Task TE1002_ConstantAndExternalTopics_Reported() => RuleTest.ReportsAsync<InvalidPatternAnalyzer>(
        """
        [assembly: ExternalTopics("celery.*", [|"jobs "|])]
        public static class Handlers { private const string All = "user"; [Subscribe([|All + ".*."|])] public static void On(EventEnvelope e) { } }
        """,
        Message("jobs ", "jobs"),
        Message("user.*.", "user.*"));

    [Fact]
    public Task TE1002_Wellformed_NotReported() => RuleTest.IsSilentAsync<InvalidPatternAnalyzer>(
        """
        [assembly: ExternalTopics("celery.*", "#", "*.done")]
        [assembly: ExternalTopics]
        public static class Nothing { [Subscribe(null!)] public static void On(EventEnvelope e) { } }
        public static class Handlers { [Subscribe("user.*")] public static void On(EventEnvelope e) { } [Subscribe("user.created")] public static void OnCreated(EventEnvelope e) { } }
        """);

    [Fact]
    public Task TE1002_TopicAndHandler_NotReported() => RuleTest.IsSilentAsync<InvalidPatternAnalyzer>(
        """
        [TchuEvent("user created")] public partial record UserCreated(string Id);
        public static class Host { public static void Set(ITypedEventsBuilder b) => b.ConfigureHandler("Handlers.On@user..created", o => o.Delayed = 1); }
        """);

    [Fact]
    public Task TE1002_MissingArgument_NotReported() => RuleTest.LeavesToTheCompilerAsync<InvalidPatternAnalyzer>(
        """
        [assembly: ExternalTopics("a, )]
        public static class Handlers { [Subscribe(] public static void On(EventEnvelope e) { } }
        """);

    private static string Message(string pattern, string mended) =>
        $"'{pattern}' is not a pattern, which is words of letters, digits, '_' and '-', or '*' or '#', joined by dots, at most 255 bytes: write '{mended}'";
}
