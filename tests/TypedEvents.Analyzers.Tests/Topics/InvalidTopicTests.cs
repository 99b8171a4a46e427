using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class InvalidTopicTests
{
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

    [Fact]
    public Task TE1001_MissingArgument_NotReported() => RuleTest.LeavesToTheCompilerAsync<InvalidTopicAnalyzer>(
        """
        [TchuEvent] public partial record Created(string Id);
        """);
}
