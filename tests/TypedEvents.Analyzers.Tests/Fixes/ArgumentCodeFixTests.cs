using System;
using System.Threading.Tasks;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class ArgumentCodeFixTests
{
    [Fact]
    public Task TE0009_VersionTooLow_BecomesOne() => FixTest.FixesAsync<InvalidVersionAnalyzer, FirstVersionCodeFix>(
        """
        [TchuEvent("a.one", Version = 0)] public partial record One(string Id);
        [TchuEvent("a.two", Version = -5 /* old */, RequiresIdentity = true)] public partial record Two(string Id);
        """,
        """
        [TchuEvent("a.one", Version = 1)] public partial record One(string Id);
        [TchuEvent("a.two", Version = 1 /* old */, RequiresIdentity = true)] public partial record Two(string Id);
        """);

    [Fact]
    public Task TE1001_MalformedLiterals_AreMended() => FixTest.FixesAsync<InvalidTopicAnalyzer, MendTopicCodeFix>(
        """
        [TchuEvent(".user created/now.")] public partial record One(string Id);
        [TchuEvent("", Version = 2)] public partial record UserDeleted(string Id);
        """,
        """
        [TchuEvent("user_created.now")] public partial record One(string Id);
        [TchuEvent("user_deleted", Version = 2)] public partial record UserDeleted(string Id);
        """);

    [Fact]
    public Task TE1001_ConstantInTheSameFile_IsMendedOnce() => FixTest.FixesAsync<InvalidTopicAnalyzer, MendTopicCodeFix>(
        """
        [TchuEvent(Names.Created)] public partial record One(string Id);
        [TchuEvent(Names.Created, Version = 2)] public partial record Two(string Id);
        internal static class Names { public const string Created = "user created" /* here */; }
        """,
        """
        [TchuEvent(Names.Created)] public partial record One(string Id);
        [TchuEvent(Names.Created, Version = 2)] public partial record Two(string Id);
        internal static class Names { public const string Created = "user_created" /* here */; }
        """);

    [Fact]
    public Task TE1002_MalformedPatterns_AreMended() => FixTest.FixesAsync<InvalidPatternAnalyzer, MendTopicCodeFix>(
        """
        [assembly: ExternalTopics("celery.*", "jobs.")]
        public static class Handlers { [Subscribe("user.*x")] public static void On(EventEnvelope e) { } }
        """,
        """
        [assembly: ExternalTopics("celery.*", "jobs")]
        public static class Handlers { [Subscribe("user.*")] public static void On(EventEnvelope e) { } }
        """);

    [Fact]
    public Task TE1003_UnknownTopics_BecomeTheNearest() => FixTest.FixesAsync<UnknownTopicAnalyzer, MendTopicCodeFix>(
        """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        public static class Handlers
        {
            [Subscribe("user.craeted")] public static void On(EventEnvelope e) { }
            [Subscribe($"{User}.create")] public static void OnOther(EventEnvelope e) { }
            public const string User = "user";
        }
        """,
        """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        public static class Handlers
        {
            [Subscribe("user.created")] public static void On(EventEnvelope e) { }
            [Subscribe("user.created")] public static void OnOther(EventEnvelope e) { }
            public const string User = "user";
        }
        """);

    [Fact]
    public Task TE1003_ConstantInAnotherFile_IsMendedThere()
    {
        const string uses = """
            using TypedEvents;
            [TchuEvent("user.created")] public partial record UserCreated(string Id);
            public static class Handlers
            {
                [Subscribe(Names.Created)] public static void On(EventEnvelope e) { }
                [Subscribe(Names.Made)] public static void OnOther(EventEnvelope e) { }
                [Subscribe("user.craeted")] public static void OnThird(EventEnvelope e) { }
            }
            """;
        return new CodeFixTest<OneRule<UnknownTopicAnalyzer>, MendTopicCodeFix>(
            TestProject.Library().AddSource(uses, "Handlers.cs").AddSource("internal static class Names\n{\n    public const string Created = \"user.craeted\"; // typo\n    public const string Made = \"user.\" + \"create\";\n}\n", "Names.cs"),
            TestProject.Library().AddSource(uses.Replace("user.craeted", "user.created", StringComparison.Ordinal), "Handlers.cs")
                .AddSource("internal static class Names\n{\n    public const string Created = \"user.created\"; // typo\n    public const string Made = \"user.created\";\n}\n", "Names.cs"))
        {
            Generator = static () => new TypedEventsGenerator(),
        }.VerifyAsync();
    }

    [Fact]
    public Task TE1004_UnmatchedPatterns_BecomeTheNearest() => FixTest.FixesAsync<UnmatchedPatternAnalyzer, MendTopicCodeFix>(
        """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        public static class Handlers { [Subscribe("usr.*")] public static void On(EventEnvelope e) { } }
        """,
        """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        public static class Handlers { [Subscribe("user.*")] public static void On(EventEnvelope e) { } }
        """);

    [Fact]
    public Task TE1005_Duplicates_GetTheNextVersions() => FixTest.FixesAsync<DuplicateTopicAnalyzer, NextVersionCodeFix>(
        """
        [TchuEvent("a.b")] public partial record One(string Id);
        [TchuEvent("a.b")] public partial record Two(int Id);
        [TchuEvent("a.b", Version = 1, RequiresIdentity = true)] public partial record Three(bool Id);
        """,
        """
        [TchuEvent("a.b")] public partial record One(string Id);
        [TchuEvent("a.b", Version = 2)] public partial record Two(int Id);
        [TchuEvent("a.b", Version = 3, RequiresIdentity = true)] public partial record Three(bool Id);
        """);

    [Fact]
    public Task TE1006_Variants_BecomeTheFirst() => FixTest.FixesAsync<TopicVariantAnalyzer, MendTopicCodeFix>(
        """
        [TchuEvent("user.created", Version = 2)] public partial record One(string Id);
        [TchuEvent("User.Created")] public partial record Two(string Id);
        [TchuEvent("user_created", Version = 3)] public partial record Three(string Id);
        """,
        """
        [TchuEvent("user.created", Version = 2)] public partial record One(string Id);
        [TchuEvent("user.created")] public partial record Two(string Id);
        [TchuEvent("user.created", Version = 3)] public partial record Three(string Id);
        """);

    /// <summary>The constant may be there for others too; only the one who declares the contract knows which of the two topics it should have.</summary>
    [Theory]
    [InlineData("Names.Made")]
    [InlineData("Names.User + \"_created\"")]
    [InlineData("(\"user_created\")")]
    public Task TE1006_TopicFromAConstant_IsLeftAlone(string topic) => FixTest.IsNotOfferedAsync<TopicVariantAnalyzer, MendTopicCodeFix>(
        $$"""
        [TchuEvent("user.created")] public partial record One(string Id);
        [TchuEvent({{topic}})] public partial record Two(string Id);
        internal static class Names { public const string Made = "user_created"; public const string User = "user"; }
        """);
}
