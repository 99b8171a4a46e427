using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Analyzers.Tests;

/// <summary>Where restoring a member would not compile or not help, and what it leaves alone.</summary>
public sealed class RestoreFixTests
{
    private const string Name = "event a v1 (map)\nevent a v1 .name str\n";
    private const string Types = " [TchuType] public partial record In(int X);";

    [Theory]
    [InlineData("E([property: JsonPropertyName(\"full_name\")] string Name)", Name)]
    [InlineData("E(int A) { public static string Name => \"\"; }", Name + "event a v1 .a i32\n")]
    [InlineData("Name(int A)", Name + "event a v1 .a i32\n")]
    [InlineData("E(int A) : Base; public abstract record Base { protected string Name => \"\"; }", Name + "event a v1 .a i32\n")]
    public Task RestoreMember_NameIsTaken_IsNotOffered(string record, string lines) => IsNotOfferedAsync<RestoreMemberCodeFix>(record, lines);

    [Fact]
    public Task RestoreMember_NameOfEveryRecord_IsGivenAnother() => RestoresAsync(
        "E(int A)", "E(int A, [property: JsonPropertyName(\"clone\")] string MemberClone)", "event a v1 (map)\nevent a v1 .a i32\nevent a v1 .clone str\n");

    [Theory]
    [InlineData("E([property: JsonPropertyName(\"full_name\")] string Name)", "E([property: JsonPropertyName(\"name\")] string Name)")]
    [InlineData("E { [JsonPropertyName(\"full_name\")] public required string Name { get; init; } }", "E { [JsonPropertyName(\"name\")] public required string Name { get; init; } }")]
    public Task KeepWireName_MemberHasAnotherNameOnTheWire_IsGivenTheOld(string before, string after) =>
        new CodeFixTest<OneRule<BreakingAnalyzer>, KeepWireNameCodeFix>(Project(before, Name, ""), Project(after, Name, "")) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();

    [Fact]
    public Task RestoreMember_DefaultBeforeAParameterWithout_IsNotOffered() =>
        IsNotOfferedAsync<RestoreMemberCodeFix>("E(int A, int C)", "event a v1 (map)\nevent a v1 .a i32 default:5\nevent a v1 .c i32\n");

    [Fact]
    public async Task RestoreMember_SeveralDefaults_AreRestoredTogether()
    {
        TestProject broken = Project(
            "D(int A); [TchuEvent(\"b\")] public partial record E(int A, int B)", "event a v1 (map)\nevent a v1 .a i32 default:4\nevent b v1 (map)\nevent b v1 .a i32 default:5\nevent b v1 .b i32 default:6\n");

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, RestoreMemberCodeFix>(broken, broken).ApplyAsync();

        Assert.EndsWith("E(int A = 5, int B = 6);", mended.Sources[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task RestoreMember_PropertyThatAParameterSets_IsNotOffered() =>
        IsNotOfferedAsync<RestoreMemberCodeFix>("E(int A) { public int A { get; init; } = A; }", "event a v1 (map)\nevent a v1 .a i32 default:5\n");

    [Theory]
    [InlineData("E { [MinLength(3)] public IReadOnlyList<string> A { get; init; } = [\"a\"]; }", "E { public IReadOnlyList<string> A { get; init; } = [\"a\"]; }", "list<str> optional")]
    [InlineData("E([MinLength(3)] List<string> A)", "E(List<string> A)", "list<str>")]
    [InlineData("E { public required List<string> A { get; init; } }", "E { public IReadOnlyList<string> A { get; init; } = []; }", "list<str> optional")]
    [InlineData("E { public required int A { get; init; } }", "E { public int A { get; init; } = 5; }", "i32 default:5")]
    public Task RestoreMember_TypeIsTheSame_KeepsWhatTheCodeHas(string before, string after, string type) => RestoresAsync(before, after, $"event a v1 (map)\nevent a v1 .a {type}\n");

    [Theory]
    [InlineData("event a v1 .b enum<i32>[0:X]\n", "public static class Hidden { private enum Two { X } }")]
    [InlineData("event a v1 .b enum<i32>[0:X]\n", "internal enum Two { X }")]
    [InlineData("event a v1 .b {}\nevent a v1 .b.x i32\n", "public class Hidden { [TchuType] protected partial record In(int X); }")]
    public Task RestoreMember_TypeThatTheRecordCannotShow_IsNotOffered(string lines, string types) =>
        IsNotOfferedAsync<RestoreMemberCodeFix>("E(int A); " + types, "event a v1 (map)\nevent a v1 .a i32\n" + lines);

    [Fact]
    public Task RestoreMember_NestedRecordLostAMember_IsBackThere() => RestoresAsync(
        "E(In A);" + Types, "E(In A); [TchuType] public partial record In(int X, string Y);", "event a v1 (map)\nevent a v1 .a {}\nevent a v1 .a.x i32\nevent a v1 .a.y str\n");

    private static Task RestoresAsync(string before, string after, string lines) =>
        new CodeFixTest<OneRule<BreakingAnalyzer>, RestoreMemberCodeFix>(Project(before, lines), Project(after, lines)) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();

    private static async Task IsNotOfferedAsync<TFix>(string record, string lines)
        where TFix : CodeFixProvider, new()
    {
        TestProject project = Project(record, lines);

        XunitException exception = await Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<OneRule<BreakingAnalyzer>, TFix>(project, project).ApplyOnceAsync());
        Assert.StartsWith("There are 0 fixes", exception.Message, StringComparison.Ordinal);
    }

    private static TestProject Project(string record, string lines, string mode = "full") => SchemaTest.Project($"[TchuEvent(\"a\")] public partial record {record}" + (record.EndsWith('}') || record.EndsWith(';') ? "" : ";"), lines, mode);
}
