using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Fixes that write the lock: one by one, and for document, project and solution. Applying them twice changes nothing.</summary>
public sealed class LockFixTests
{
    private const string Lines = "event user.created v1 (map)\nevent user.created v1 .id str\n";

    [Fact]
    public Task Record_NoLock_CreatesIt() => FixesAsync<UnrecordedAnalyzer, RecordSchemaCodeFix>(
        "[TchuEvent(\"user.created\")] public partial record UserCreated(string Id); [TchuEvent(\"a\")] public partial record A(int X);",
        null,
        "event a v1 (map)\nevent a v1 .x i32\n" + Lines);

    [Fact]
    public Task Record_CompatibleChange_UpdatesItsLinesAndReservesNames() => FixesAsync<UnrecordedAnalyzer, RecordSchemaCodeFix>(
        "[TchuEvent(\"user.created\")] public partial record UserCreated(string Id, int Age = 7);",
        "event other v3 (map removed)\n" + Lines + "event user.created v1 .mail str? optional\n",
        "event other v3 (map removed)\nevent user.created v1 (map)\nevent user.created v1 .age i32 default:7\nevent user.created v1 .id str\nevent user.created v1 .mail reserved\n");

    [Fact]
    public Task Record_OneWayChange_UpdatesItsLines() => FixesAsync<OneWayAnalyzer, RecordSchemaCodeFix>(
        "[TchuEvent(\"user.created\")] public partial record UserCreated(string? Id);",
        Lines,
        "event user.created v1 (map)\nevent user.created v1 .id str? optional\n");

    [Fact]
    public async Task Record_BesideABreakingChange_IsNotOffered()
    {
        TestProject project = SchemaTest.Project("[TchuEvent(\"user.created\")] public partial record UserCreated(string? Id, int Age);", Lines);

        await Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<OneRule<OneWayAnalyzer>, RecordSchemaCodeFix>(project, project).ApplyAsync());
    }

    [Fact]
    public Task Record_RecordDescribedElsewhere_KeepsItsReservedNames() => FixesAsync<UnrecordedAnalyzer, RecordSchemaCodeFix>(
        "[TchuEvent(\"a\")] public partial record A(P Ship, P? Bill); [TchuType] public partial record P(int X);",
        "event a v1 (map)\nevent a v1 .ship {}\nevent a v1 .ship.gone str? optional\nevent a v1 .ship.old reserved\nevent a v1 .ship.x i32\n",
        "event a v1 (map)\nevent a v1 .bill {}? optional\nevent a v1 .bill.gone reserved\nevent a v1 .bill.old reserved\nevent a v1 .bill.x i32\nevent a v1 .ship =.bill\n");

    [Fact]
    public Task Rewrite_BreakingChange_WritesItsLinesAnew() => FixesAsync<BreakingAnalyzer, RewriteSchemaCodeFix>(
        "[TchuEvent(\"user.created\")] public partial record UserCreated(int Number);",
        Lines,
        "event user.created v1 (map)\nevent user.created v1 .number i32\n");

    [Fact]
    public Task MarkRemoved_VersionGone_KeepsItsLines() => FixesAsync<GoneAnalyzer, MarkRemovedCodeFix>(
        "[TchuEvent(\"user.created\", Version = 2)] public partial record UserCreated(string Id);",
        Lines,
        "event user.created v1 (map removed)\nevent user.created v1 .id str\n");

    [Fact]
    public async Task MarkRemoved_TopicGone_IsOfferedInTheLock()
    {
        TestProject project = SchemaTest.Project("", Lines);

        TestProject marked = await new CodeFixTest<OneRule<GoneAnalyzer>, MarkRemovedCodeFix>(project, project).ApplyOnceAsync();

        Assert.Equal(SchemaTest.Header + "event user.created v1 (map removed)\nevent user.created v1 .id str\n", Assert.Single(marked.AdditionalFiles).Text);
    }

    [Fact]
    public Task RestoreVersion_VersionsGone_DeclaresThemBesideTheNewest()
    {
        const string lines = Lines + "event user.created v1 .name str string_length(64,2)\nevent user.created v2 (map full)\nevent user.created v2 .address {}\nevent user.created v2 .address.city str? optional\n";
        return new CodeFixTest<OneRule<GoneAnalyzer>, RestoreVersionCodeFix>(
            SchemaTest.Project("\n[TchuEvent(\"user.created\", Version = 3, RequiresIdentity = true)]\npublic sealed partial record UserCreatedV3(string Id);\n", lines),
            SchemaTest.Project(
                """

                [TchuEvent("user.created", Version = 3, RequiresIdentity = true)]
                public sealed partial record UserCreatedV3(string Id);

                /// <summary>Version 2 of <see cref="UserCreatedV3"/>, as it was locked.</summary>
                [TchuEvent("user.created", Version = 2, Compatibility = SchemaCompatibility.Full, RequiresIdentity = true)]
                public sealed partial record UserCreatedV2(UserCreatedAddressV2 Address);

                [TchuType]
                public sealed partial record UserCreatedAddressV2(string? City);

                /// <summary>Version 1 of <see cref="UserCreatedV3"/>, as it was locked.</summary>
                [TchuEvent("user.created", Version = 1, RequiresIdentity = true)]
                public sealed partial record UserCreatedV1(string Id, [StringLength(64, MinimumLength = 2)] string Name);

                """,
                lines))
        {
            Generator = static () => new TypedEventsGenerator(),
        }.VerifyAsync();
    }

    [Fact]
    public Task RestoreVersion_RequestGone_IsDeclaredWithItsReply()
    {
        const string lines = "rpc a v1 (array)\nrpc a v1 .b str #0\nrpc a v1 .a i32 #1\nrpc a v1 => list<str>\n";
        return new CodeFixTest<OneRule<GoneAnalyzer>, RestoreVersionCodeFix>(
            SchemaTest.Project("\npublic static partial class Contracts\n{\n    [TchuRpc(\"a\", Version = 2)]\n    internal sealed partial record Ask(int A) : IRpc<int>;\n}\n", lines),
            SchemaTest.Project(
                """

                public static partial class Contracts
                {
                    [TchuRpc("a", Version = 2)]
                    internal sealed partial record Ask(int A) : IRpc<int>;

                    /// <summary>Version 1 of <see cref="Ask"/>, as it was locked.</summary>
                    [TchuRpc("a", Version = 1, Layout = WireLayout.Array)]
                    internal sealed partial record AskV1(string B, int A) : IRpc<IReadOnlyList<string>>;
                }

                """,
                lines))
        {
            Generator = static () => new TypedEventsGenerator(),
        }.VerifyAsync();
    }

    [Fact]
    public Task RestoreVersion_UpcasterOverLockedVersions_DeclaresThemBesideTheNewer()
    {
        const string lines = "event a v2 (map)\nevent a v2 .x i32\nevent a v2 .y str\nevent b v2 (map)\nevent b v2 .x i32\n";
        const string before = """

            [TchuEvent("a")]
            public sealed partial record A(int X);

            [TchuEvent("a", Version = 3)]
            public sealed partial record C(int X)
            {
                [Upcaster]
                internal static C From(A old) => new(old.X);
            }

            """;
        const string after = """

            /// <summary>Version 2 of <see cref="C"/>, as it was locked.</summary>
            [TchuEvent("a", Version = 2)]
            public sealed partial record CV2(int X, string Y);

            """;
        const string other = """

            [TchuEvent("b")]
            public sealed partial record D(int X);

            [TchuEvent("b", Version = 3)]
            public sealed partial record F(int X)
            {
                [Upcaster]
                internal static F From(D old) => new(old.X);
            }

            """;
        const string otherAfter = """

            /// <summary>Version 2 of <see cref="F"/>, as it was locked.</summary>
            [TchuEvent("b", Version = 2)]
            public sealed partial record FV2(int X);

            """;
        return new CodeFixTest<OneRule<VersionGapAnalyzer>, RestoreVersionCodeFix>(
            SchemaTest.Project(before + other, lines), SchemaTest.Project(before + after + other + otherAfter, lines)) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();
    }

    [Theory]
    [InlineData("event a v1 (map)\nevent a v1 .x i32\n")]
    public async Task RestoreVersion_UpcasterOverAVersionThatIsNotLocked_IsNotOffered(string lines)
    {
        TestProject project = SchemaTest.Project(
            "[TchuEvent(\"a\")] public partial record A(int X); [TchuEvent(\"a\", Version = 3)] public partial record C(int X) { [Upcaster] internal static C From(A old) => new(0); }", lines);

        XunitException exception = await Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<OneRule<VersionGapAnalyzer>, RestoreVersionCodeFix>(project, project).ApplyOnceAsync());
        Assert.StartsWith("There are 0 fixes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RestoreVersion_NameIsTaken_IsNotOffered()
    {
        TestProject project = SchemaTest.Project("[TchuEvent(\"user.created\", Version = 2)] public partial record UserCreated(string Id); public record UserCreatedV1(string Id);", Lines);

        await Assert.ThrowsAsync<Xunit.Sdk.XunitException>(() => new CodeFixTest<OneRule<GoneAnalyzer>, RestoreVersionCodeFix>(project, project).ApplyOnceAsync());
    }

    private static Task FixesAsync<TAnalyzer, TFix>(string source, string? before, string after)
        where TAnalyzer : RuleAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        new CodeFixTest<OneRule<TAnalyzer>, TFix>(SchemaTest.Project(source, before), SchemaTest.Project(source, after)) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();
}
