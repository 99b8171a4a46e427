using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>What each rule of the schema lock reports, and where.</summary>
public sealed class LockRuleTests
{
    private const string Lines = "event user.created v1 (map)\nevent user.created v1 .id str\n";

    [Fact]
    public Task TE2001_NoLock_Reported() => SchemaTest.ReportsAsync<UnrecordedAnalyzer>(
        SchemaTest.Project("[TchuEvent(\"user.created\")] public partial record [|UserCreated|](string Id);", null),
        "'user.created' version 1 is not locked, so that nobody notices when a change of it breaks its consumers: record it in events.lock.txt");

    [Fact]
    public Task TE2001_CompatibleChange_Reported() => SchemaTest.ReportsAsync<UnrecordedAnalyzer>(
        SchemaTest.Project("[TchuEvent(\"user.created\")] public partial record [|UserCreated|](string Id, string? Email);", Lines),
        "'user.created' version 1 changed, compatibly ('email' was added): record it in events.lock.txt");

    [Theory]
    [InlineData(Lines, "", "[TchuEvent(\"user.created\")] public partial record UserCreated(string Id);")]
    [InlineData(Lines, "", "[TchuEvent(\"user.created\")] public partial record UserCreated(long Id);")]
    [InlineData(null, "none", "[TchuEvent(\"user.created\")] public partial record UserCreated(string Id);")]
    [InlineData(null, "", "[TchuType] public partial record Inner(string Id);")]
    [InlineData("<<<<<<< ours\n", "", "[TchuEvent(\"user.created\")] public partial record UserCreated(string Id);")]
    public Task TE2001_LockedBrokenOrUnwanted_NotReported(string? lines, string mode, string source) =>
        SchemaTest.ReportsAsync<UnrecordedAnalyzer>(SchemaTest.Project(source, lines, mode));

    [Fact]
    public Task TE2002_RequiredMemberAdded_Reported() => SchemaTest.ReportsAsync<BreakingAnalyzer>(
        SchemaTest.Project("[TchuEvent(\"user.created\")] public partial record UserCreated(string Id, string [|Email|]);", Lines),
        "'user.created' version 1 is locked, but 'email' was added and must not be missing: consumers with this build cannot read what was published in the locked shape, such as stored, delayed and dead messages. "
        + "Instead, make 'email' nullable, give it a default, or declare it in version 2 with an [Upcaster] from this one.");

    [Fact]
    public Task TE2002_TypeOfNestedMemberChanged_Reported() => SchemaTest.ReportsAsync<BreakingAnalyzer>(
        SchemaTest.Project(
            "[TchuEvent(\"user.created\")] public partial record UserCreated(List<Name> Names); [TchuType] public partial record Name(int [|First|]);",
            "event user.created v1 (map)\nevent user.created v1 .names list<{}>\nevent user.created v1 .names[].first str\n"),
        "'user.created' version 1 is locked, but 'first' was 'str' and is 'i32': consumers with this build cannot read what was published in the locked shape, such as stored, delayed and dead messages, "
        + "and consumers that run the locked shape cannot read what this build publishes. Instead, restore '.names[].first str', or declare it in version 2 with an [Upcaster] from this one.");

    [Fact]
    public Task TE2002_ReplyLostAMember_Reported() => SchemaTest.ReportsAsync<BreakingAnalyzer>(
        SchemaTest.Project(
            "[TchuRpc(\"total\")] public partial record Total(int Id) : IRpc<Answer>; [TchuType] public partial record [|Answer|](int A);",
            "rpc total v1 (map)\nrpc total v1 .id i32\nrpc total v1 => {}\nrpc total v1 =>.a i32\nrpc total v1 =>.b i32\n"),
        "'total' version 1 is locked, but 'b' was removed: callers that run the locked shape cannot read the replies of this build. Instead, restore '=>.b i32', or declare it in version 2.");

    [Fact]
    public async Task TE2002_TypeOfAnotherAssembly_Reported()
    {
        TestProject contracts = TestProject.Contracts("using TypedEvents; [TchuType] public partial record Name(int First);") with { Name = "Contracts" };
        TestProject project = SchemaTest.Project(
            "[TchuEvent(\"user.created\")] public partial record [|UserCreated|](Name Name);",
            "event user.created v1 (map)\nevent user.created v1 .name {}\nevent user.created v1 .name.first str\n");

        await new AnalyzerTest<OneRule<BreakingAnalyzer>>(project.AddDependency(contracts, asImage: true)) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();
    }

    [Fact]
    public Task TE2002_RenamedTopic_Reported() => SchemaTest.ReportsAsync<BreakingAnalyzer>(
        SchemaTest.Project("[TchuEvent(\"account.created\"), FormerTopics(\"user.created\")] public partial record AccountCreated(int [|Id|]);", Lines),
        "'user.created' version 1 is locked, but 'id' was 'str' and is 'i32': consumers with this build cannot read what was published in the locked shape, such as stored, delayed and dead messages, "
        + "and consumers that run the locked shape cannot read what this build publishes. Instead, restore '.id str', or declare it in version 2 with an [Upcaster] from this one.");

    [Fact]
    public Task TE2002_RenamedTopicNamedByANewerVersion_Reported() => SchemaTest.ReportsAsync<BreakingAnalyzer>(
        SchemaTest.Project(
            "[TchuEvent(\"account.created\")] public partial record Old(int [|Id|]); [TchuEvent(\"account.created\", Version = 2), FormerTopics(\"user.created\")] public partial record New(string Id);", Lines),
        "'user.created' version 1 is locked, but 'id' was 'str' and is 'i32': consumers with this build cannot read what was published in the locked shape, such as stored, delayed and dead messages, "
        + "and consumers that run the locked shape cannot read what this build publishes. Instead, restore '.id str', or declare it in version 2 with an [Upcaster] from this one.");

    [Theory]
    [InlineData(Lines, "[TchuEvent(\"account.created\")] public partial record Old(string Id);")]
    [InlineData("rpc user.created v1 (map)\nrpc user.created v1 .id str\nrpc user.created v1 => i32\n", "[TchuRpc(\"account.created\")] public partial record Ask(int Id) : IRpc<int>;")]
    public Task TE2002_RenamedTopicAsItWas_NotReported(string lines, string other) => SchemaTest.ReportsAsync<BreakingAnalyzer>(SchemaTest.Project(
        other + " [TchuEvent(\"account.created\", Version = 2), FormerTopics(\"user.created\")] public partial record New(string Id);", lines));

    [Theory]
    [InlineData("UserCreated(string Id)")]
    [InlineData("UserCreated(string Id, string? Email)")]
    [InlineData("UserCreated(string? Id)")]
    [InlineData("UserCreated(object Id)")]
    public Task TE2002_CompatibleOrNotGenerated_NotReported(string record) =>
        SchemaTest.ReportsAsync<BreakingAnalyzer>(SchemaTest.Project($"[TchuEvent(\"user.created\")] public partial record {record};", Lines));

    [Fact]
    public Task TE2002_NewVersion_NotReported() => SchemaTest.ReportsAsync<BreakingAnalyzer>(SchemaTest.Project(
        "[TchuEvent(\"user.created\")] public partial record Old(string Id); [TchuEvent(\"user.created\", Version = 2)] public partial record New(string Id, int Age);", Lines));

    [Fact]
    public Task TE2003_WiderType_Reported() => SchemaTest.ReportsAsync<OneWayAnalyzer>(
        SchemaTest.Project("[TchuEvent(\"user.created\")] public partial record UserCreated(string? [|Id|]);", Lines),
        "'user.created' version 1 is locked, and 'id' was 'str' and is 'str?': consumers that run the locked shape cannot read what this build publishes. "
        + "Update those first and record it in events.lock.txt, or declare version 2.");

    [Theory]
    [InlineData("string Id", "backward")]
    [InlineData("string? Id", "full")]
    [InlineData("string? Id", "none")]
    [InlineData("int Id", "backward")]
    public Task TE2003_SameOrError_NotReported(string member, string mode) =>
        SchemaTest.ReportsAsync<OneWayAnalyzer>(SchemaTest.Project($"[TchuEvent(\"user.created\")] public partial record UserCreated({member});", Lines, mode));

    [Theory]
    [InlineData("<<<<<<< ours", "is no line of a lock")]
    [InlineData("event a v1 .id str", "The line 'event a v1 (…)' that this one belongs to is missing")]
    [InlineData("event a v1 (map)\nevent a v1 .id str\nevent a v1 .id i32", "'event a v1 .id' is described twice")]
    [InlineData("event a v1 (map)\nevent a v1 .id text", "there is no 'text'")]
    [InlineData("event a v1 (map)\nevent a v1 .id list<str", "see its character 9")]
    [InlineData("event a v1 (heap)", "'heap' is not known")]
    [InlineData("event a v1 (map)\nevent a v1 .id str surely", "'surely' says nothing about a member")]
    [InlineData("event a v1 (map)\nevent a v1 .id i32 range(1)", "'range(1)' says nothing about a member")]
    [InlineData("event a v1 (map)\nevent a v1 .id i32 range(1,2", "has no ')' at its end")]
    [InlineData("event a v1 (map)\nevent a v1 .id enum<i32>[a]", "has values that are not like '0:Open'")]
    [InlineData("event a v1 (map)\nevent a v1 .id enum<i32>[0:A|0:B]", "has values that are not like '0:Open'")]
    [InlineData("event a v1 (map)\nevent a v1 .a%0062 str", "'.a%0062' is no path of a member")]
    [InlineData("rpc a v1 (map)\nrpc a v1 => reserved", "'=>' is no path of a member")]
    [InlineData("event a v1 (map)\nevent a v1 .id enum<text>[a]", "there is no 'text'")]
    [InlineData("event a v1 (map", "cannot be read")]
    [InlineData("event a vx (map)", "is no line of a lock")]
    [InlineData("event a v1 (map)\nevent a v1 .id str #99999999999", "cannot be read")]
    [InlineData("event a v1 (map)\nevent a v1 .i%00 str", "four hexadecimal digits")]
    public async Task TE2004_LineThatIsNone_Reported(string lines, string message)
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(SchemaTest.Project("", lines));

        Diagnostic diagnostic = Assert.Single(await run.AnalyzeAsync([new OneRule<UnreadableLockAnalyzer>(), new OneRule<UnrecordedAnalyzer>(), new OneRule<GoneAnalyzer>()]));
        Assert.Equal("TE2004", diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal($"/TestProject/{SchemaTest.FileName}", diagnostic.Location.GetLineSpan().Path);
        Assert.True(diagnostic.Location.GetLineSpan().StartLinePosition.Line > 0);
    }

    [Fact]
    public async Task TE2004_OtherFormat_Reported()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(TestProject.Library("").AddAdditionalFile("# TypedEvents schema lock 2\n", SchemaTest.FileName));

        Assert.Contains("the format that this version reads", Assert.Single(await run.AnalyzeAsync([new OneRule<UnreadableLockAnalyzer>()])).GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("event a v1 .id str\r\nevent a v1 (map)\r\n\r\nevent a v1 (map)\r\n")]
    public async Task TE2004_EmptyOrMerged_NotReported(string lines)
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(SchemaTest.Project("", lines));

        Assert.Empty(await run.AnalyzeAsync([new OneRule<UnreadableLockAnalyzer>()]));
    }

    [Fact]
    public Task TE2005_OlderVersionDeleted_Reported() => SchemaTest.ReportsAsync<GoneAnalyzer>(
        SchemaTest.Project("[TchuEvent(\"user.created\", Version = 2)] public partial record [|UserCreated|](string Id);", Lines),
        "'user.created' version 1 is locked and no code declares it, so that its stored, delayed and dead messages cannot be read: "
        + "restore it, or write 'event user.created v1 (map removed)' in events.lock.txt");

    [Fact]
    public async Task TE2005_TopicDeleted_ReportedInTheLock()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(SchemaTest.Project("", Lines));

        FileLinePositionSpan position = Assert.Single(await run.AnalyzeAsync([new OneRule<GoneAnalyzer>()])).Location.GetLineSpan();
        Assert.Equal(($"/TestProject/{SchemaTest.FileName}", 1), (position.Path, position.StartLinePosition.Line));
    }

    [Theory]
    [InlineData("event user.created v1 (map removed)\n", "")]
    [InlineData(Lines, "[TchuEvent(\"user.created\")] public partial record UserCreated(int Other);")]
    [InlineData(Lines, "[TchuEvent(\"account.created\"), FormerTopics(\"user.created\")] public partial record AccountCreated(string Id);")]
    [InlineData(Lines, "[TchuEvent(\"account.created\")] public partial record Old(string Id); [TchuEvent(\"account.created\", Version = 2), FormerTopics(\"user.created\")] public partial record New(string Id);")]
    public Task TE2005_RemovedOrDeclared_NotReported(string lines, string source) => SchemaTest.ReportsAsync<GoneAnalyzer>(SchemaTest.Project(source, lines));

    [Fact]
    public async Task TE2006_UnknownMode_Reported()
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(SchemaTest.Project("", null, "fully"));

        Assert.Equal(
            "'fully' is no value of the property TypedEventsCompatibility, and 'backward' is used: write one of backward, backward_transitive, forward, forward_transitive, full, full_transitive, none",
            Assert.Single(await run.AnalyzeAsync([new OneRule<UnknownCompatibilityAnalyzer>()])).GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("full_transitive")]
    [InlineData("Forward")]
    public async Task TE2006_Mode_NotReported(string mode) =>
        Assert.Empty(await GeneratorRun.Of<TypedEventsGenerator>(SchemaTest.Project("", null, mode)).AnalyzeAsync([new OneRule<UnknownCompatibilityAnalyzer>()]));

    [Theory]
    [InlineData("backward_transitive", "no [Upcaster] methods lead from version 1 to version 3")]
    [InlineData("forward_transitive", "no [Downcaster] methods lead from version 3 to version 1")]
    public Task TE2007_StepMissing_Reported(string mode, string missing) => SchemaTest.ReportsAsync<NotTransitiveAnalyzer>(
        SchemaTest.Project(Versions("[Upcaster] internal static E From(E2 old) => new(old.X); [Downcaster] internal static E2 To(E now) => new(now.X);", "[|E|]"), VersionLines, mode),
        $"'e' version 3 must be compatible with every earlier version ({mode}), and {missing}: write them, or mark the earlier version as removed in events.lock.txt");

    [Theory]
    [InlineData("full_transitive", VersionLines, "[Upcaster] internal static E2 From1(E1 old) => new(old.X); [Upcaster] internal static E From2(E2 old) => new(old.X); [Downcaster] internal static E2 To2(E now) => new(now.X); [Downcaster] internal static E1 To1(E2 now) => new(now.X);")]
    [InlineData("full", VersionLines, "")]
    [InlineData("full_transitive", "event e v1 (map removed)\nevent e v3 (map)\n", "")]
    public Task TE2007_ConnectedRemovedOrNotAskedFor_NotReported(string mode, string lines, string casters) =>
        SchemaTest.ReportsAsync<NotTransitiveAnalyzer>(SchemaTest.Project(Versions(casters, "E"), lines, mode));

    private const string VersionLines = "event e v1 (map)\nevent e v1 .x i32\nevent e v2 (map)\nevent e v2 .x i32\nevent e v3 (map)\nevent e v3 .x i32\n";

    private static string Versions(string casters, string newest) =>
        "[TchuEvent(\"e\")] public partial record E1(int X); [TchuEvent(\"e\", Version = 2)] public partial record E2(int X); "
        + $"[TchuEvent(\"e\", Version = 3)] public partial record {newest}(int X); public static class Casters {{ {casters} }}";
}
