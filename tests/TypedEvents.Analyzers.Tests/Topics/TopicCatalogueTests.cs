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

    [Theory]
    [InlineData("constants", "[TchuEvent(Names.Topic, Version = Names.Two)] public partial record A; internal static class Names { public const string Topic = \"a.b\"; public const int Two = 2; }", "a.b 2 A")]
    [InlineData("named argument", "[TchuEvent(topic: \"a.b\", Version = 2)] public partial record A;", "a.b 2 A")]
    [InlineData("full name", "[global::TypedEvents.TchuEventAttribute(@\"a.b\")] public partial record A;", "a.b 1 A")]
    [InlineData("other part", "public partial record A { public int Id { get; init; } } [TchuEvent(\"a.b\")] partial record A;", "a.b 1 A")]
    [InlineData("alias", "[Told(\"a.b\")] public partial record A;", "a.b 1 A")]
    [InlineData("namesake", "[Mine.TchuEvent(\"a.b\")] public class A; namespace Mine { internal sealed class TchuEvent(string topic) : Attribute { public string Topic => topic; } }")]
    [InlineData("real one beside a namesake", "[TchuEvent(\"a.b\")] public partial record A; namespace Mine { internal sealed class TchuEvent : Attribute; }", "a.b 1 A")]
    [InlineData("two attributes", "[TchuEvent(\"a.b\"), TchuRpc(\"c.d\")] public partial record A : IRpc<int>;", "a.b 1 A")]
    [InlineData("two attributes, one malformed", "[TchuEvent(\"a b\"), TchuRpc(\"c.d\")] public partial record A : IRpc<int>;", "c.d 1 A")]
    [InlineData("namesake of requests", "[Mine.TchuRpc(\"a.b\")] public class A; namespace Mine { internal sealed class TchuRpc(string topic) : Attribute { public string Topic => topic; } }")]
    [InlineData("alias with the name of events", "namespace B { using TchuEvent = System.ObsoleteAttribute; [TchuEvent(\"a.b\")] public class A; }")]
    [InlineData("alias with the name of requests", "namespace B { using TchuRpc = System.ObsoleteAttribute; [TchuRpc(\"a.b\")] public class A; }")]
    [InlineData("type with a topic through an alias", "[TchuType, Told(\"a.b\")] public partial record A;", "a.b 1 A")]
    [InlineData("nested in generic", "public static partial class Outer<T> { [TchuEvent(\"a.b\")] public partial record A; }", "a.b 1 A")]
    public void Get_HoweverATopicIsWritten_IsFound(string what, string source, params string[] expected)
    {
        TestProject project = RuleTest.Project(source).AddSource("global using ToldAttribute = TypedEvents.TchuEventAttribute;");
        TopicCatalogue catalogue = TopicCatalogue.Get(GeneratorRun.OfBroken<TypedEventsGenerator>(project).Compilation, CancellationToken.None);

        string[] found = [.. catalogue.Declared.Select(topic => $"{topic.Topic} {topic.Version} {topic.DisplayName}")];
        Assert.True(expected.SequenceEqual(found), $"{what}: {string.Join(", ", found)}");
    }

    [Fact]
    public void Get_UnfinishedAttributes_LeavesOnlyTheirTypesOut()
    {
        TestProject project = RuleTest.Project("[TchuEvent()] public partial record B; [TchuEvent(\"c.d\")] public partial record C; [TchuEvent] public partial record");

        Assert.Equal(["c.d"], TopicCatalogue.Get(GeneratorRun.OfBroken<TypedEventsGenerator>(project).Compilation, CancellationToken.None).Declared.Select(topic => topic.Topic));
    }

    /// <summary>The compiler gets files in the order of the project, which may be that of the disk.</summary>
    [Fact]
    public void Get_FilesInAnyOrder_TopicsInTheOrderOfTheirPaths()
    {
        TestProject project = RuleTest.Project("internal static class Plain;")
            .AddSource("[TypedEvents.TchuEvent(\"last.one\")] public partial record Last; [TypedEvents.TchuEvent(\"last.two\")] public partial record LastToo;", "z.cs")
            .AddSource("[TypedEvents.TchuEvent(\"first\")] public partial record First;", "a.cs");

        Assert.Equal(["first", "last.one", "last.two"], TopicCatalogue.Get(GeneratorRun.Of<TypedEventsGenerator>(project).Compilation, CancellationToken.None).Declared.Select(topic => topic.Topic));
    }

    private static TopicCatalogue Read() => TopicCatalogue.Get(GeneratorRun.OfBroken<TypedEventsGenerator>(Project).Compilation, CancellationToken.None);
}
