using System.Threading.Tasks;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

public sealed class DuplicateTopicTests
{
    [Fact]
    public Task TE1005_OtherShape_Reported() => RuleTest.ReportsAsync<DuplicateTopicAnalyzer>(
        """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        [TchuEvent([|"user.created"|])] public partial record UserAdded(string Id, int Age);
        [TchuEvent("user.deleted", Version = 7)] public partial record UserDeleted(string Id);
        [TchuRpc("user.created", Version = 8)] public partial record CreateUser(string Id) : IRpc<bool>;
        """,
        "'UserAdded' and 'UserCreated' both declare 'user.created' version 1, so that no program with both starts: write 'Version = 2' or another topic");

    [Fact]
    public Task TE1005_SeveralVersions_Reported() => RuleTest.ReportsAsync<DuplicateTopicAnalyzer>(
        """
        [TchuRpc(Names.Ask, Version = 7)] public partial record One(string Id) : IRpc<int>;
        [TchuRpc([|Names.Ask|], Version = 7)] public partial record Two(int Id) : IRpc<int>;
        [TchuRpc(Names.Ask)] public partial record Three(bool Id) : IRpc<int>;
        [TchuRpc([|Names.Ask|])] public partial record Four(Guid Id) : IRpc<int>;
        internal static class Names { public const string Ask = "ask"; }
        """,
        "'Two' and 'One' both declare 'ask' version 7, so that no program with both starts: write 'Version = 8' or another topic",
        "'Four' and 'Three' both declare 'ask' version 1, so that no program with both starts: write 'Version = 9' or another topic");

    [Fact]
    public Task TE1005_SameShape_Reported() => RuleTest.ReportsAsync<DuplicateTopicAnalyzer>(
        """
        [TchuEvent("user.created")] public partial record UserCreated(string Id);
        [TchuEvent([|"user.created"|])] public partial record UserAdded(string Id);
        """,
        "'UserAdded' and 'UserCreated' both declare 'user.created' version 1, with the same shape: keep one of them");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task TE1005_ContractOfAReference_Reported(bool asImage) => RuleTest.ReportsAsync<DuplicateTopicAnalyzer>(
        RuleTest.Project("[TchuEvent([|\"mail.sent\"|])] public partial record MailSent(string Id);").AddDependency(Other("public static partial class Mail { [TchuEvent(\"mail.sent\")] public partial record Sent(int Id); }"), asImage),
        "'MailSent' and 'Sent' both declare 'mail.sent' version 1, so that no program with both starts: write 'Version = 2' or another topic");

    [Fact]
    public Task TE1005_OtherVersionTopicOrKind_NotReported() => RuleTest.IsSilentAsync<DuplicateTopicAnalyzer>(
        """
        [TchuEvent("user.created", Version = 2)] public partial record UserCreated(string Id);
        [TchuEvent("user.created", Version = 1)] public partial record UserCreatedV1(int Id);
        [TchuEvent("user.deleted")] public partial record UserDeleted(string Id);
        [TchuRpc("user.deleted")] public partial record DeleteUser(string Id) : IRpc<bool>;
        [TchuType] public partial record Name(string Text);
        [TchuType] public partial record Address(string Text);
        """);

    [Fact]
    public Task TE1005_TwoReferences_NotReported() => RuleTest.ReportsAsync<DuplicateTopicAnalyzer>(
        RuleTest.Project("[TchuEvent(\"a.b\")] public partial record One(string Id);")
            .AddDependency(Other("[TchuEvent(\"mail.sent\")] public partial record MailSent(int Id);"))
            .AddDependency(Other("[TchuEvent(\"mail.sent\")] public partial record Sent(string Id);") with { Name = "Third" }));

    [Fact]
    public Task TE1005_PartsOfOneRecord_NotReported() => RuleTest.IsSilentAsync<DuplicateTopicAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(string Id);
        public partial record Created;
        """);

    [Fact]
    public Task TE1005_BrokenCode_NotReported() => RuleTest.LeavesToTheCompilerAsync<DuplicateTopicAnalyzer>(
        """
        [TchuEvent()] public partial record One(string Id);
        [TchuEvent("")] public partial record Two(string Id);
        [TchuEvent("")] public partial record Three(string Id);
        [TchuEvent(1)] public partial record Four(string Id);
        """);

    private static TestProject Other(string source) => RuleTest.Project(source) with { Name = "Other" };
}
