using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class FormerTopicShapeTests
{
    [Theory]
    [InlineData("user made", "user_made")]
    [InlineData("user.*", "user")]
    [InlineData("", "created")]
    public Task TE2026_MalformedTopic_Reported(string topic, string mended) => RuleTest.ReportsAsync<FormerTopicShapeAnalyzer>(
        $"[TchuEvent(\"user.created\"), FormerTopics(\"fine\", {{|TE2026:\"{topic}\"|}})] public partial record Created(string Id);",
        $"'{topic}' cannot be a former topic of 'Created': it is not a topic, which is words of letters, digits, '_' and '-', joined by dots, at most 255 bytes: write '{mended}'");

    [Fact]
    public Task TE2026_OwnTopicAndRepetition_Reported() => RuleTest.ReportsAsync<FormerTopicShapeAnalyzer>(
        "[TchuEvent(\"user.created\"), FormerTopics({|TE2026:\"user.created\"|}, \"a\", {|TE2026:\"a\"|})] public partial record Created(string Id);",
        "'user.created' cannot be a former topic of 'Created': it is its topic now, so take it out",
        "'a' cannot be a former topic of 'Created': it is there twice, so take it out once");

    [Fact]
    public Task TE2026_ArrayOnARequest_Reported() => RuleTest.ReportsAsync<FormerTopicShapeAnalyzer>(
        "[TchuRpc(\"ask\"), FormerTopics(new[] { {|TE2026:\"a\"|}, \"b\" })] public partial record Ask(string Id) : IRpc<int>;",
        "'a' cannot be a former topic of 'Ask': only a record with '[TchuEvent]' has former topics");

    [Fact]
    public Task TE2026_FormerTopics_NotReported() => RuleTest.IsSilentAsync<FormerTopicShapeAnalyzer>(
        """
        [TchuEvent("user.created"), FormerTopics("user.made", nameof(Created))] public partial record Created(string Id);
        """);
}
