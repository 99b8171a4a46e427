using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class InvalidTopicTests
{
    private const string Log = """
        public static class Log { public static void Write([TopicName] string? topic, string note = "no topic") { } public static void All([TopicName] params string[] topics) { } }

        """;

    [Fact]
    public Task TE1001_Space_Reported() => RuleTest.ReportsAsync<InvalidTopicAnalyzer>(
        """
        [TchuEvent([|"user created"|])] public partial record Created(string Id);
        """,
        "'user created' is not a topic, which is words of letters, digits, '_' and '-', joined by dots, at most 255 bytes: write 'user_created'");

    [Fact]
    public Task TE1001_EmptyWordInConstant_Reported() => RuleTest.ReportsAsync<InvalidTopicAnalyzer>(
        """
        [TchuRpc([|Topics.Bad|])] public partial record Created(string Id) : IRpc<int>;
        internal static class Topics { public const string Bad = "user..created."; }
        """,
        "'user..created.' is not a topic, which is words of letters, digits, '_' and '-', joined by dots, at most 255 bytes: write 'user.created'");

    [Fact]
    public Task TE1001_Wildcard_Reported() => RuleTest.ReportsAsync<InvalidTopicAnalyzer>(
        """
        [TchuEvent([|"*"|])] public partial record UserCreated(string Id);
        """,
        "'*' is not a topic, which is words of letters, digits, '_' and '-', joined by dots, at most 255 bytes: write 'user_created'");

    [Fact]
    public Task TE1001_Wellformed_NotReported() => RuleTest.IsSilentAsync<InvalidTopicAnalyzer>(
        """
        [TchuEvent("coolset.scranton-2.information_request.Prepared")] public partial record Created(string Id);
        """);

    [Theory]
    [InlineData("Log.Write([|\"user created\"|]);", "user created", "user_created")]
    [InlineData("Log.Write([|\"user.*\"|]);", "user.*", "user")]
    [InlineData("Log.Write([|\"\"|]);", "", "topic")]
    [InlineData("const string Bad = \"user.\"; Log.Write(topic: [|Bad|]);", "user.", "user")]
    [InlineData("Log.All(\"fine\", [|$\"{nameof(Log)}/x\"|]);", "Log/x", "Log.x")]
    public Task TE1001_ArgumentOfATopicParameter_Reported(string statement, string topic, string mended) => RuleTest.ReportsAsync<InvalidTopicAnalyzer>(
        Log + "public static class Caller { public static void Call() { " + statement + " } }",
        $"'{topic}' is not a topic, which is words of letters, digits, '_' and '-', joined by dots, at most 255 bytes: write '{mended}'");

    [Fact]
    public Task TE1001_TooLong_Reported()
    {
        string topic = new('a', 256);
        return RuleTest.ReportsAsync<InvalidTopicAnalyzer>(
            Log + "public static class Caller { public static void Call() => Log.Write([|\"" + topic + "\"|]); }",
            $"'{topic}' is not a topic, which is words of letters, digits, '_' and '-', joined by dots, at most 255 bytes: write '{topic[1..]}'");
    }

    [Fact]
    public Task TE1001_OtherParametersAndVariables_NotReported() => RuleTest.IsSilentAsync<InvalidTopicAnalyzer>(
        Log + """
            public static class Caller
            {
                public static void Call(string given)
                {
                    Log.Write("user.created");
                    Log.Write(given + " x");
                    Log.Write(null);
                    Log.Write("fine", note: "not a topic");
                    Find("not a topic");
                }

                private static void Find([TopicName(AllowsHandlerId = true)] string handler) { }
                [Subscribe("user.*")] public static void On(EventEnvelope e) { }
                [Subscribe("user..x")] public static void OnOther(EventEnvelope e) { }
            }
            """);

    [Fact]
    public Task TE1001_MissingArgument_NotReported() => RuleTest.LeavesToTheCompilerAsync<InvalidTopicAnalyzer>(
        """
        [TchuEvent] public partial record Created(string Id);
        """);
}
