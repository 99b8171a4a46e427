using System.Linq;
using System.Threading;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class TopicCatalogueTests
{
    private static readonly TestProject Project = RuleTest.Project(
        """
        public static partial class Users { [TchuEvent("user.created")] public partial record Created(string Id); }
        [TchuRpc("ask", Version = 3)] public partial record Ask(object Broken) : IRpc<int>;
        [TchuEvent("not a topic")] public partial record Malformed(string Id);
        [TchuType] public partial record Address(string Street);
        public static class Handlers { [Subscribe(Name = "welcome")] public static void On(Users.Created e) { } }
        """).AddDependency(RuleTest.Project("[TchuEvent(\"mail.sent\", Version = 2)] internal partial record MailSent(string Id);") with { Name = "Other" }, asImage: true);

    [Fact]
    public void Get_ReferencesAndOwnContracts_InThisOrder()
    {
        TopicCatalogue catalogue = Read();

        Assert.Equal(["mail.sent 2 MailSent", "user.created 1 Created", "ask 3 Ask"], catalogue.Declared.Select(topic => $"{topic.Topic} {topic.Version} {topic.DisplayName}"));
        Assert.Equal(["mail.sent", "user.created"], catalogue.Events);
        Assert.Equal(["ask"], catalogue.Requests);
        Assert.Equal(["welcome", "user.created"], catalogue.HandlerKeys);
    }

    [Fact]
    public void Get_SameCompilation_ReadsOnce()
    {
        GeneratorRun run = GeneratorRun.OfBroken<TypedEventsGenerator>(Project);

        Assert.Same(TopicCatalogue.Get(run.Compilation, CancellationToken.None), TopicCatalogue.Get(run.Compilation, CancellationToken.None));
    }

    private static TopicCatalogue Read() => TopicCatalogue.Get(GeneratorRun.OfBroken<TypedEventsGenerator>(Project).Compilation, CancellationToken.None);
}
