using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class TopicVariantTests
{
    [Theory]
    [InlineData("User.Created")]
    [InlineData("user_created")]
    [InlineData("user-created")]
    [InlineData("userCreated")]
    public Task TE1006_CaseOrSeparators_Reported(string topic) => RuleTest.ReportsAsync<TopicVariantAnalyzer>(
        "[TchuEvent(\"user.created\")] public partial record UserCreated(string Id); [TchuEvent([|\"" + topic + "\"|])] public partial record UserAdded(string Id);",
        $"'{topic}' differs from 'user.created', the topic of 'UserCreated', by case or separators only: write 'user.created', or other words");

    [Theory]
    [InlineData("1user.created2", "_1user.created2-")]
    [InlineData("user.1.created", "user.1created")]
    public Task TE1006_SeparatorsThatKeepNoNumbersApart_Reported(string topic, string variant) => RuleTest.ReportsAsync<TopicVariantAnalyzer>(
        "[TchuEvent(\"" + topic + "\")] public partial record UserCreated(string Id); [TchuEvent([|Names.Variant|])] public partial record UserAdded(string Id); "
            + "internal static class Names { public const string Variant = \"" + variant + "\"; }",
        $"'{variant}' differs from '{topic}', the topic of 'UserCreated', by case or separators only: write '{topic}', or other words");

    [Fact]
    public Task TE1006_TopicOfAReference_Reported() => RuleTest.ReportsAsync<TopicVariantAnalyzer>(
        RuleTest.Project("[TchuRpc([|\"mail_sent\"|])] public partial record Ask(string Id) : IRpc<bool>;")
            .AddDependency(RuleTest.Project("[TchuEvent(\"mail.sent\")] public partial record MailSent(string Id);") with { Name = "Other" }, asImage: true),
        "'mail_sent' differs from 'mail.sent', the topic of 'MailSent', by case or separators only: write 'mail.sent', or other words");

    [Fact]
    public Task TE1006_OtherWordsAndVersions_NotReported() => RuleTest.IsSilentAsync<TopicVariantAnalyzer>(
        """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        [TchuEvent("user.created", Version = 2)] public partial record UserCreatedV2(string Id);
        [TchuEvent("users.created")] public partial record UsersCreated(string Id);
        [TchuEvent("line.1.12")] public partial record Short(string Id);
        [TchuEvent("line.11.2")] public partial record Long(string Id);
        """);

    [Fact]
    public Task TE1006_MalformedTopic_NotReported() => RuleTest.IsSilentAsync<TopicVariantAnalyzer>(
        """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        [TchuEvent("user created")] public partial record UserAdded(string Id);
        """);
}
