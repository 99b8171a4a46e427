using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Generators.Tests.Contracts;

public sealed class TopicTreeTests
{
    private static string Probe(string topics, string expression, string more = "")
    {
        string records = "";
        int count = 0;
        foreach (string topic in topics.Split(' '))
        {
            records += $"[TypedEvents.TchuEvent(\"{topic}\")] public partial record Event{++count}(int X);\n";
        }

        TestProject project = TestProject.Contracts($$"""
            {{records}}
            {{more}}
            public static class Probe { public static string Run() => {{expression}}; }
            """).WithBuildProperty("RootNamespace", "My.Shop");
        using Runnable runnable = Runnable.Load(GeneratorRun.Of<TypedEventsGenerator>(project));
        return runnable.Probe<string>();
    }

    [Fact]
    public void Topics_AreConstantsInTheRootNamespace() => Assert.Equal(
        "coolset.scranton.information_request.prepared",
        Probe("coolset.scranton.information_request.prepared", "My.Shop.Topics.Coolset.Scranton.InformationRequest.Prepared"));

    [Fact]
    public void TopicThatBeginsAnother_IsSelf() => Assert.Equal(
        "user user.created", Probe("user user.created", "My.Shop.Topics.User.Self + \" \" + My.Shop.Topics.User.Created"));

    [Fact]
    public void NameThatIsTaken_GetsUnderscores() => Assert.Equal(
        "user.user user.user-id user.user_id user.equals user.2fa",
        Probe(
            "user.user user.user_id user.user-id user.equals user.2fa",
            "string.Join(' ', My.Shop.Topics.User.User_, My.Shop.Topics.User.UserId, My.Shop.Topics.User.UserId_, My.Shop.Topics.User.Equals_, My.Shop.Topics.User._2fa)"));

    [Theory]
    [InlineData("namespace My.Shop.Topics { public class Taken; }")]
    [InlineData("namespace My.Shop { public class Topics; }")]
    [InlineData("namespace My.Shop { public enum Topics; }")]
    [InlineData("namespace My.Shop { public delegate void Topics(); }")]
    [InlineData("namespace My.Shop { public class @Topics<T>; }")]
    public void TopicsThatIsTaken_BecomesEventTopics(string taken) => Assert.Equal("a.b", Probe("a.b", "My.Shop.EventTopics.A.B", taken));

    [Theory]
    [InlineData("namespace My.Shop { public class Outer { public class Topics; } }")]
    [InlineData("namespace My { public class Topics; }")]
    [InlineData("namespace My.Shop.AllTopics { public class Free; }")]
    public void TopicsElsewhere_IsFree(string elsewhere) => Assert.Equal("a.b", Probe("a.b", "My.Shop.Topics.A.B", elsewhere));

    [Fact]
    public void TopicsTakenByAnEdit_BecomesEventTopics()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Contracts("[TypedEvents.TchuEvent(\"a.b\")] public partial record A(int X);").WithBuildProperty("RootNamespace", "My.Shop"));
        GeneratorRun edited = run.Edit(project => project.AddSource("namespace My.Shop { public class Topics; }"));

        Assert.Contains("class Topics", run.File("TypedEvents.Topics.g.cs"), System.StringComparison.Ordinal);
        Assert.Contains("class EventTopics", edited.File("TypedEvents.Topics.g.cs"), System.StringComparison.Ordinal);
    }
}
