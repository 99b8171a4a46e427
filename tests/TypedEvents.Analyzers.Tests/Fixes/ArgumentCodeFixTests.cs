using System.Threading.Tasks;
using TypedEvents.CodeFixes;

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
}
