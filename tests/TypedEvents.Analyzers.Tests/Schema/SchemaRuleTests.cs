using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The table of docs/schema-lock.md: a shape, what became of it, and who cannot read whom any more.</summary>
public sealed class SchemaRuleTests
{
    private const string Nothing = "";
    private const string Fine = "fine";
    private const string BreaksNew = "backward";
    private const string BreaksOld = "forward";
    private const string BreaksBoth = "backward forward";

    public static TheoryData<string, string, string> Changes => new()
    {
        { "E(int A)", "E(int A)", Nothing },
        { "E(int A, int B)", "E(int B, int A)", Nothing },
        { "E(int A)", "E(int A, string? B)", Fine },
        { "E(int A)", "E(int A, int B = 3)", Fine },
        { "E(int A)", "E(int A, int B)", BreaksNew },
        { "E(int A, string? B)", "E(int A)", Fine },
        { "E(int A, int B = 3)", "E(int A)", Fine },
        { "E(int A, int B)", "E(int A)", BreaksOld },
        { "E(int A, int B)", "E(int A, int C)", BreaksBoth },
        { "E(int A, int B)", "E(int A, [property: JsonPropertyName(\"b\")] int C)", Nothing },
        { "E(int A)", "E(int A = 1)", Fine },
        { "E(int A = 1)", "E(int A = 2)", Fine },
        { "E(int A = 1)", "E(int A)", BreaksNew },
        { "E(int A)", "E(long A)", BreaksOld },
        { "E(long A)", "E(int A)", BreaksNew },
        { "E(uint A)", "E(long A)", BreaksOld },
        { "E(uint A)", "E(int A)", BreaksBoth },
        { "E(float A)", "E(double A)", BreaksOld },
        { "E(double A)", "E(float A)", BreaksNew },
        { "E(int A)", "E(int? A)", BreaksOld },
        { "E(int? A)", "E(int A)", BreaksNew },
        { "E(int A)", "E(string A)", BreaksBoth },
        { "E(Guid A)", "E(string A)", BreaksBoth },
        { "E(int A)", "E(List<int> A)", BreaksBoth },
        { "E(List<int> A)", "E(int A)", BreaksBoth },
        { "E(List<int> A)", "E(int[] A)", Nothing },
        { "E(List<int> A)", "E(List<long> A)", BreaksOld },
        { "E(List<int> A)", "E(HashSet<int> A)", BreaksNew },
        { "E(HashSet<int> A)", "E(List<int> A)", BreaksOld },
        { "E(Dictionary<string, int> A)", "E(Dictionary<string, long> A)", BreaksOld },
        { "E(Dictionary<string, int> A)", "E(List<int> A)", BreaksBoth },
        { "E(Two A); public enum Two { X, Y }", "E(Two A); public enum Two { X, Y, Z }", BreaksOld },
        { "E(Two A); public enum Two { X, Y }", "E(Two A); public enum Two { X }", BreaksNew },
        { "E(Two A); public enum Two { X, Y }", "E(Two A); public enum Two { X, Y = 7 }", BreaksBoth },
        { "E(Two A); public enum Two { X, Y }", "E(Two A); public enum Two { Renamed, Y }", Fine },
        { "E(Two A); public enum Two { X, Y }", "E(Two A); public enum Two { Y, X }", BreaksBoth },
        { "E(Two A); public enum Two { X, Y }", "E(Two A); public enum Two { X, New, Y }", BreaksBoth },
        { "E(Two A); public enum Two { X, Y }", "E(int A)", BreaksBoth },
        { "E(Two A); [TchuType(ByName = true)] public enum Two { X, Y }", "E(Two A); [TchuType(ByName = true)] public enum Two { X, Z }", BreaksBoth },
        { "E([Range(1, 100)] int A)", "E([Range(1, 10)] int A)", BreaksNew },
        { "E([Range(1, 10)] int A)", "E([Range(1, 100)] int A)", BreaksOld },
        { "E([Range(1, 10)] int A)", "E([Range(5, 100)] int A)", BreaksBoth },
        { "E(string A)", "E([Required] string A)", BreaksNew },
        { "E([Required] string A)", "E(string A)", BreaksOld },
        { "E([StringLength(10)] string A)", "E([StringLength(5)] string A)", BreaksNew },
        { "E([StringLength(10)] string A)", "E([StringLength(20)] string A)", BreaksOld },
        { "E([MinLength(1)] string A)", "E([MinLength(2)] string A)", BreaksNew },
        { "E([RegularExpression(\"a\")] string A)", "E([RegularExpression(\"b\")] string A)", BreaksBoth },
        { "E([AllowedValues(\"a\")] string A)", "E([AllowedValues(\"a\", \"b\")] string A)", BreaksOld },
        { "E([DeniedValues(\"a\")] string A)", "E([DeniedValues(\"a\", \"b\")] string A)", BreaksNew },
        { "E(In A); [TchuType] public partial record In(int X)", "E(In A); [TchuType] public partial record In(int X, int Y)", BreaksNew },
        { "E(In A); [TchuType] public partial record In(int X)", "E(In A); [TchuType] public partial record In(long X)", BreaksOld },
        { "E(List<In> A); [TchuType] public partial record In(int X)", "E(List<In> A); [TchuType] public partial record In(string X)", BreaksBoth },
        { "E(In A); [TchuType] public partial record In(In? X)", "E(In A); [TchuType] public partial record In(In? X, int Y)", BreaksNew },
        { "E(In A, In B); [TchuType] public partial record In(int X)", "E(In B); [TchuType] public partial record In(int X)", BreaksOld },
        { "E(In A, In B); [TchuType] public partial record In(int X)", "E(In A, Un B); [TchuType] public partial record In(int X); [TchuType] public partial record Un(int X)", Fine },
        { "E(In A, In B); [TchuType] public partial record In(int X)", "E(In A, Un B); [TchuType] public partial record In(int X); [TchuType] public partial record Un(long X)", BreaksOld },
        { "E(In A); [TchuType] public partial record In(int X)", "E(In A); [TchuType(Layout = WireLayout.Array)] public partial record In(int X)", BreaksBoth },
    };

    /// <summary>The same for records that travel as an array: positions count, and names for JSON.</summary>
    public static TheoryData<string, string, string> ArrayChanges => new()
    {
        { "E(int A)", "E(int A, int? B)", Fine },
        { "E(int A)", "E(int A, int B)", BreaksNew },
        { "E(int A, int B)", "E(int B, int A)", BreaksBoth },
        { "E(int A, int B)", "E(int A)", BreaksBoth },
        { "E(int A, int B)", "E(int A, int C)", BreaksBoth },
    };

    /// <summary>Each mode: what is reported of a change that breaks backward, of one that breaks forward, and which casters TE2007 misses where there are none.</summary>
    public static TheoryData<SchemaCompatibility, string, string, string> Modes => new()
    {
        { SchemaCompatibility.Project, "TE2002", "TE2003", "" },
        { SchemaCompatibility.None, "TE2001", "TE2001", "" },
        { SchemaCompatibility.Backward, "TE2002", "TE2003", "" },
        { SchemaCompatibility.BackwardTransitive, "TE2002", "TE2003", "[Upcaster]" },
        { SchemaCompatibility.Forward, "TE2003", "TE2002", "" },
        { SchemaCompatibility.ForwardTransitive, "TE2003", "TE2002", "[Downcaster]" },
        { SchemaCompatibility.Full, "TE2002", "TE2002", "" },
        { SchemaCompatibility.FullTransitive, "TE2002", "TE2002", "[Upcaster] [Downcaster]" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public Task Change_OfAMap_IsJudgedByTheMode(string before, string after, string verdict) => CheckAsync("[TchuEvent(\"a\")]", before, after, verdict);

    [Theory]
    [MemberData(nameof(ArrayChanges))]
    public Task Change_OfAnArray_IsJudgedByTheMode(string before, string after, string verdict) =>
        CheckAsync("[TchuEvent(\"a\", Layout = WireLayout.Array)]", before, after, verdict);

    [Theory]
    [InlineData("int A", "int A, int B", "backward")]
    [InlineData("int A, int B", "int A", "forward")]
    public async Task Request_IsJudgedLikeAnEvent(string before, string after, string verdict) => Assert.Equal(
        verdict, await JudgeAsync($"[TchuRpc(\"a\")] public partial record E({before}) : IRpc<int>;", $"[TchuRpc(\"a\")] public partial record E({after}) : IRpc<int>;"));

    [Theory]
    [InlineData("int A", "int A, int B", "forward")]
    [InlineData("int A, int B", "int A", "backward")]
    public async Task Reply_IsJudgedTheOtherWayRound(string before, string after, string verdict)
    {
        const string Request = "[TchuRpc(\"a\")] public partial record E(int Q) : IRpc<R>; [TchuType] public partial record R";

        Assert.Equal(verdict, await JudgeAsync($"{Request}({before});", $"{Request}({after});"));
    }

    [Fact]
    public async Task RecordInRequestAndReply_IsJudgedBothWays()
    {
        const string Request = "[TchuRpc(\"a\")] public partial record E(R Q) : IRpc<R>; [TchuType] public partial record R";

        Assert.Equal("backward forward", await JudgeAsync($"{Request}(int A, int B);", $"{Request}(int A);"));
    }

    [Fact]
    public async Task ReservedName_IsNeverUsedAgain()
    {
        const string Lines = "event a v1 (map)\nevent a v1 .b reserved\nevent a v1 .x i32\n";

        Assert.Equal(["TE2002"], await IdsAsync("[TchuEvent(\"a\")] public partial record E(int X, string? B);", Lines, "backward"));
        Assert.Equal(["TE2002"], await IdsAsync("[TchuEvent(\"a\")] public partial record E(int X, string? B);", Lines, "forward"));
    }

    [Fact]
    public async Task Mode_OfTheContract_GoesBeforeThatOfTheProject()
    {
        string lines = await SchemaTest.LockAsync("[TchuEvent(\"a\", Compatibility = SchemaCompatibility.Forward)] public partial record E(int A, int B);");

        Assert.Equal(["TE2002"], await IdsAsync("[TchuEvent(\"a\", Compatibility = SchemaCompatibility.Forward)] public partial record E(int A);", lines, "backward"));
        Assert.Equal(["TE2003"], await IdsAsync("[TchuEvent(\"a\")] public partial record E(int A);", lines, "backward"));
    }

    [Fact]
    public void Modes_HaveARowForEveryValue() => Assert.Equal(Enum.GetValues<SchemaCompatibility>(), Modes.Select(row => (SchemaCompatibility)row[0]));

    /// <summary>The project asks for something else, unless the event leaves it to the project.</summary>
    [Theory]
    [MemberData(nameof(Modes))]
    public Task Mode_OfTheEvent_AsksForItsDirections(SchemaCompatibility mode, string added, string removed, string casters) => AsksForAsync(
        $", Compatibility = SchemaCompatibility.{mode}",
        mode switch { SchemaCompatibility.Project => "", SchemaCompatibility.FullTransitive => "none", _ => "full_transitive" },
        added,
        removed,
        casters);

    [Theory]
    [MemberData(nameof(Modes))]
    public Task Mode_OfTheProject_AsksForItsDirections(SchemaCompatibility mode, string added, string removed, string casters) =>
        AsksForAsync("", mode == SchemaCompatibility.Project ? "" : JsonNamingPolicy.SnakeCaseLower.ConvertName(mode.ToString()), added, removed, casters);

    private static async Task AsksForAsync(string setting, string mode, string added, string removed, string casters)
    {
        string one = $"[TchuEvent(\"a\"{setting})] public partial record E(int A);";
        string two = $"[TchuEvent(\"a\"{setting})] public partial record E(int A, int B);";
        string versions = one + $" [TchuEvent(\"a\", Version = 2{setting})] public partial record Next(long A);";

        Assert.Equal([added], await IdsAsync(two, await SchemaTest.LockAsync(one), mode));
        Assert.Equal([removed], await IdsAsync(one, await SchemaTest.LockAsync(two), mode));
        Assert.Equal(casters, await MissingCastersAsync(versions, await SchemaTest.LockAsync(versions), mode));
    }

    private static async Task<string> MissingCastersAsync(string source, string lines, string mode)
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(SchemaTest.Project(source, lines, mode));
        IEnumerable<string> reported = (await run.AnalyzeAsync([new OneRule<NotTransitiveAnalyzer>()])).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));
        return string.Join(' ', reported.Select(message => message.Contains("no [Upcaster]", StringComparison.Ordinal) ? "[Upcaster]" : "[Downcaster]"));
    }

    private static async Task CheckAsync(string attribute, string before, string after, string verdict) =>
        Assert.Equal(verdict, await JudgeAsync($"{attribute} public partial record {before};", $"{attribute} public partial record {after};"));

    /// <summary>Under which modes the change is an error; what is none under one mode must be a warning there when it is an error under the other.</summary>
    private static async Task<string> JudgeAsync(string before, string after)
    {
        string lines = await SchemaTest.LockAsync(before);
        string[] backward = await IdsAsync(after, lines, "backward");
        string[] forward = await IdsAsync(after, lines, "forward");
        string[] full = await IdsAsync(after, lines, "full");
        string[] none = await IdsAsync(after, lines, "none");
        string verdict = string.Join(' ', new[] { (backward, "backward"), (forward, "forward") }.Where(mode => mode.Item1.Contains("TE2002")).Select(mode => mode.Item2));
        bool isChange = none.Length > 0;

        Assert.Equal(isChange ? ["TE2001"] : [], none);
        Assert.Equal(verdict.Length > 0, full.Contains("TE2002"));
        Assert.DoesNotContain("TE2003", full);
        Assert.Equal(verdict == "forward", backward.SequenceEqual(["TE2003"]));
        Assert.Equal(verdict == "backward", forward.SequenceEqual(["TE2003"]));
        Assert.Equal(isChange && verdict.Length == 0, backward.SequenceEqual(["TE2001"]) && forward.SequenceEqual(["TE2001"]));
        return isChange && verdict.Length == 0 ? Fine : verdict;
    }

    private static async Task<string[]> IdsAsync(string source, string lines, string mode)
    {
        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(SchemaTest.Project(source, lines, mode));
        IEnumerable<Diagnostic> reported = await run.AnalyzeAsync([new OneRule<UnrecordedAnalyzer>(), new OneRule<BreakingAnalyzer>(), new OneRule<OneWayAnalyzer>(), new OneRule<GoneAnalyzer>(), new OneRule<UnreadableLockAnalyzer>()]);
        return [.. reported.Select(diagnostic => diagnostic.Id).Distinct()];
    }
}
