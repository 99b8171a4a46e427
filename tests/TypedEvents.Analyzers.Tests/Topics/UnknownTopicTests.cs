using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class UnknownTopicTests
{
    private const string Contracts = """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        [TchuEvent("order.shipped")] public partial record OrderShipped(string Id);
        [TchuRpc("order.calculate_total")] public partial record CalculateTotal(int Quantity) : IRpc<decimal>;
        public static class Log { public static void Write([TopicName] string? topic, int level = 0) { } public static void All([TopicName] params string[] topics) { } }

        """;

    private const string Handled = Contracts + """
        public static class Handlers
        {
            [Subscribe] public static void On(UserCreated e) { }
            [Subscribe(Name = "remind")] public static void Remind(UserCreated e) { }
            [Subscribe("user.#")] public static void OnAny(EventEnvelope e) { }
        }

        """;

    private const string Nearest = "Unknown topic 'user.craeted': did you mean 'user.created'? If others own it, write '[assembly: ExternalTopics(\"user.craeted\")]'.";

    [Theory]
    [InlineData("Log.Write([|\"user.craeted\"|]);")]
    [InlineData("Log.Write(level: 1, topic: [|\"user.craeted\"|]);")]
    [InlineData("const string Topic = \"user.craeted\"; Log.Write([|Topic|]);")]
    [InlineData("const string Word = \"craeted\"; Log.Write([|$\"user.{Word}\"|]);")]
    [InlineData("Log.Write([|\"user.\" + nameof(craeted)|]);")]
    [InlineData("Log.Write(DateTime.Now.Ticks > 0 ? [|\"user.craeted\"|] : \"user.created\");")]
    [InlineData("string? given = null; Log.Write(given ?? [|\"user.craeted\"|]);")]
    [InlineData("Log.Write(DateTime.Now.Day switch { 1 => \"user.created\", _ => [|\"user.craeted\"|] });")]
    [InlineData("Log.Write(([|\"user.craeted\"|]));")]
    [InlineData("Log.All(\"user.created\", [|\"user.craeted\"|]);")]
    [InlineData("Log.All(new[] { [|\"user.craeted\"|] });")]
    [InlineData("Log.All([[|\"user.craeted\"|]]);")]
    public Task TE1003_ConstantOfAnyForm_Reported(string statement) => RuleTest.ReportsAsync<UnknownTopicAnalyzer>(
        Contracts + "public static class Caller { private static int craeted => 1; public static int Call() { " + statement + " return craeted; } }", Nearest);

    [Theory]
    [InlineData("user.craeted", "did you mean 'user.created'?")]
    [InlineData("usr.create", "did you mean 'user.created'?")]
    [InlineData("User.Created", "did you mean 'user.created'?")]
    [InlineData("user_created", "did you mean 'user.created'?")]
    [InlineData("usercreated", "did you mean 'user.created'?")]
    [InlineData("order.shiped", "did you mean 'order.shipped'?")]
    [InlineData("order.calculatetotal", "did you mean 'order.calculate_total'?")]
    [InlineData("mail.sent", "declare a record with '[TchuEvent(\"mail.sent\")]'.")]
    public Task TE1003_Argument_Reported(string topic, string advice) => RuleTest.ReportsAsync<UnknownTopicAnalyzer>(
        Contracts + "public static class Caller { public static void Call() => Log.Write([|\"" + topic + "\"|]); }", $"Unknown topic '{topic}': {advice} If others own it, write '[assembly: ExternalTopics(\"{topic}\")]'.");

    [Theory]
    [InlineData("public static void Call([TopicName] string topic = [|\"user.craeted\"|]) => Log.Write(topic);")]
    [InlineData("public static void Call(Delivery send) => send([|\"user.craeted\"|]); public delegate void Delivery([TopicName] string topic);")]
    [InlineData("public static int Call(Table table) => table[[|\"user.craeted\"|]]; public sealed class Table { public int this[[TopicName] string topic] => topic.Length; }")]
    [InlineData("public class Base([TopicName] string topic) { public string Topic => topic; } public sealed class Derived() : Base([|\"user.craeted\"|]);")]
    [InlineData("public static Exception Call() => new NoResponderException([|\"user.craeted\"|]);")]
    public Task TE1003_ParameterOfAnyMember_Reported(string member) =>
        RuleTest.ReportsAsync<UnknownTopicAnalyzer>(Contracts + "public static class Caller { " + member + " }", Nearest);

    [Fact]
    public Task TE1003_SubscribedTopic_Reported() => RuleTest.ReportsAsync<UnknownTopicAnalyzer>(
        Contracts + "public static class Handlers { [Subscribe([|\"user.craeted\"|])] public static void On(EventEnvelope e) { } }", Nearest);

    [Fact]
    public Task TE1003_SubscribedRequest_Reported() => RuleTest.ReportsAsync<UnknownTopicAnalyzer>(
        Contracts + "public static class Handlers { [Subscribe([|\"order.calculate_total\"|])] public static void On(EventEnvelope e) { } }",
        "Unknown topic 'order.calculate_total': it is a request, which patterns never receive: answer it in a method with '[Subscribe]' that takes the request");

    [Fact]
    public Task TE1003_AttributeOfOnesOwn_Reported() => RuleTest.ReportsAsync<UnknownTopicAnalyzer>(
        """
        [assembly: About([|"user.craeted"|])]

        """ + Contracts + """
        [About([|"user.craeted"|])]
        public sealed class AboutAttribute([TopicName] string topic) : Attribute { public string Topic => topic; }
        """,
        Nearest,
        Nearest);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task TE1003_TopicOfAReference_Reported(bool asImage) => RuleTest.ReportsAsync<UnknownTopicAnalyzer>(
        RuleTest.Project("public static class Handlers { [Subscribe([|\"mail.sennt\"|])] public static void On(EventEnvelope e) { } [Subscribe(\"mail.sent\")] public static void OnSent(EventEnvelope e) { } }")
            .AddDependency(Other("[TchuEvent(\"mail.sent\")] public partial record MailSent(string Id);"), asImage),
        "Unknown topic 'mail.sennt': did you mean 'mail.sent'? If others own it, write '[assembly: ExternalTopics(\"mail.sennt\")]'.");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task TE1003_ConstantOfAReference_Reported(bool asImage) => RuleTest.ReportsAsync<UnknownTopicAnalyzer>(
        RuleTest.Project("public static class Handlers { [Subscribe([|Names.Sent|])] public static void On(EventEnvelope e) { } }")
            .AddDependency(Other("[TchuEvent(\"mail.sent\")] internal partial record MailSent(string Id); public static class Names { public const string Sent = \"mail.snet\"; }"), asImage),
        "Unknown topic 'mail.snet': did you mean 'mail.sent'? If others own it, write '[assembly: ExternalTopics(\"mail.snet\")]'.");

    [Theory]
    [InlineData("remnid", "remind")]
    [InlineData("Handlers.On@user.craeted", "Handlers.On@user.created")]
    [InlineData("user.craeted", "user.created")]
    [InlineData("usr.#", "user.#")]
    [InlineData("ordr.shipped", "order.shipped")]
    public Task TE1003_HandlerThatIsNearlyOne_Reported(string key, string nearest) => RuleTest.ReportsAsync<UnknownTopicAnalyzer>(
        Handled + "public static class Host { public static void Set(ITypedEventsBuilder b) => b.ConfigureHandler([|\"" + key + "\"|], o => o.Delayed = 1); }",
        $"Unknown topic '{key}': did you mean '{nearest}'?");

    [Theory]
    [InlineData("remind")]
    [InlineData("Handlers.On@user.created")]
    [InlineData("user.created")]
    [InlineData("user.#")]
    [InlineData("order.shipped")]
    [InlineData("anything else")]
    [InlineData("order.calculate_total")]
    [InlineData("usr.created")]
    public Task TE1003_Handler_NotReported(string key) => RuleTest.IsSilentAsync<UnknownTopicAnalyzer>(
        "[assembly: ExternalTopics(\"usr.created\")]\n[assembly: ExternalTopics(null!)]\n" + Handled
            + "public static class Host { public static void Set(ITypedEventsBuilder b) => b.ConfigureHandler(\"" + key + "\", o => o.Delayed = 1); }");

    [Theory]
    [InlineData("Log.Write(\"user.created\");")]
    [InlineData("Log.Write(Topics.User.Created);")]
    [InlineData("Log.Write(\"order.calculate_total\");")]
    [InlineData("Log.Write(null); Log.Write(\"\"); Log.Write(\"not a topic\");")]
    [InlineData("string topic = \"user.craeted\"; Log.Write(topic);")]
    [InlineData("Console.WriteLine(\"user.craeted\");")]
    [InlineData("Log.All(); Log.All([]); Log.All(\"user.created\", \"order.shipped\");")]
    [InlineData("object value = \"user.craeted\"; Log.Write((string)value);")]
    public Task TE1003_KnownOrNoConstant_NotReported(string statement) =>
        RuleTest.IsSilentAsync<UnknownTopicAnalyzer>("using TestProject; " + Contracts + "public static class Caller { public static void Call() { " + statement + " } }");

    [Theory]
    [InlineData("celery.task")]
    [InlineData("jobs.#")]
    public Task TE1003_ExternalTopic_NotReported(string pattern) => RuleTest.IsSilentAsync<UnknownTopicAnalyzer>(
        "[assembly: ExternalTopics(\"celery.*\", \"jobs.done.now\")]\n[assembly: ExternalTopics(\"usr.created\")]\n" + Contracts
        + "public static class Handlers { [Subscribe(\"usr.created\")] public static void On(EventEnvelope e) { } [Subscribe(\"" + pattern + "\")] public static void OnOther(EventEnvelope e) { } }");

    [Fact]
    public Task TE1003_NoContractsAtAll_NotReported() => RuleTest.IsSilentAsync<UnknownTopicAnalyzer>(
        "public static class Handlers { [Subscribe(\"user.created\")] public static void On(EventEnvelope e) { } }");

    [Fact]
    public Task TE1003_ContractThatIsReportedItself_NotReported() => RuleTest.IsSilentAsync<UnknownTopicAnalyzer>(
        "[TchuEvent(\"mail.sent\")] public record MailSent(object Id); public static class Handlers { [Subscribe(\"mail.sent\")] public static void On(EventEnvelope e) { } }");

    [Fact]
    public Task TE1003_HandlerThatIsReportedItself_NotReported() => RuleTest.IsSilentAsync<UnknownTopicAnalyzer>(
        Contracts + "public static class Handlers { [Subscribe(\"user.craeted\")] public static void On(UserCreated e) { } [Subscribe(\"user.craeted\")] public static void On() { } }");

    [Fact]
    public Task TE1003_BrokenCode_NotReported() => RuleTest.LeavesToTheCompilerAsync<UnknownTopicAnalyzer>(
        Contracts + "public static class Caller { public static void Call() { Log.Write(\"user.cra; Log.All(topics: ; [Subscribe(\"x\" + ] Log.Write(1); } [Subscribe(1, \"x\"), Subscribe(]");

    private static TestProject Other(string source) => RuleTest.Project(source) with { Name = "Other" };

}
