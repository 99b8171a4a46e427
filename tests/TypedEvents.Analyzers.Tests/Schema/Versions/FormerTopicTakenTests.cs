using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class FormerTopicTakenTests
{
    [Fact]
    public Task TE2027_TopicOfAnotherEvent_Reported() => RuleTest.ReportsAsync<FormerTopicTakenAnalyzer>(
        """
        [TchuEvent("user.created"), FormerTopics({|TE2027:"user.made"|})] public partial record Created(string Id);
        [TchuEvent("user.made")] public partial record Made(string Id);
        """,
        "'user.made' cannot be a former topic of 'Created', because 'Made' has it: take it out of '[FormerTopics]', or give 'Made' another topic");

    [Fact]
    public Task TE2027_FormerTopicOfTwoEvents_Reported() => RuleTest.ReportsAsync<FormerTopicTakenAnalyzer>(
        """
        [TchuEvent("user.changed"), FormerTopics("user.made")] public partial record Changed(string Id);
        [TchuEvent("user.created"), FormerTopics({|TE2027:"user.made"|})] public partial record Created(string Id);
        """,
        "'user.made' cannot be a former topic of 'Created', because 'Changed' has it: take it out of '[FormerTopics]', or give 'Changed' another topic");

    [Fact]
    public Task TE2027_VersionsOfOneEvent_NotReported() => RuleTest.IsSilentAsync<FormerTopicTakenAnalyzer>(
        """
        [TchuEvent("user.created"), FormerTopics("user.made")] public partial record CreatedV1(string Id);
        [TchuEvent("user.created", Version = 2), FormerTopics("user.made")] public partial record Created(string Id);
        """);
}
