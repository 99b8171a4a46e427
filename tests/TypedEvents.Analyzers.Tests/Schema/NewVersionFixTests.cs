using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The fix that declares the next version beside the locked one.</summary>
public sealed class NewVersionFixTests
{
    [Fact]
    public Task NewVersion_RequiredMemberAdded_IsFilledInByTheUpcaster() => new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(
        SchemaTest.Project(
            """

            [TchuEvent("user.created")]
            public sealed partial record UserCreated(int Id, string Email);

            """,
            "event user.created v1 (map)\nevent user.created v1 .id i32\n"),
        SchemaTest.Project(
            """

            [TchuEvent("user.created", Version = 2)]
            public sealed partial record UserCreated(int Id, string Email)
            {
                /// <summary>Fills in what version 1 did not have.</summary>
                [Upcaster]
                internal static UserCreated From(UserCreatedV1 old) => new(Id: old.Id, Email: /* email is new in version 2 */ default!);
            }

            /// <summary>Version 1 of <see cref="UserCreated"/>, as it was locked.</summary>
            [TchuEvent("user.created", Version = 1)]
            public sealed partial record UserCreatedV1(int Id);

            """,
            "event user.created v1 (map)\nevent user.created v1 .id i32\n"))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();

    [Fact]
    public Task NewVersion_SeveralContractsWithSeveralChanges_EachGetsOne()
    {
        const string lines = "event a v1 (map)\nevent a v1 .x i32\nevent b v3 (map)\nevent b v3 .y i32\n";
        return new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(
            SchemaTest.Project("\n[TchuEvent(\"a\")]\npublic sealed partial record A(string X, int Z);\n\n[TchuEvent(\"b\", Version = 3)]\npublic sealed partial record B(string Y);\n", lines),
            SchemaTest.Project(
                """

                [TchuEvent("a", Version = 2)]
                public sealed partial record A(string X, int Z)
                {
                    /// <summary>Fills in what version 1 did not have.</summary>
                    [Upcaster]
                    internal static A From(AV1 old) => new(X: /* old.X has changed in version 2 */ default!, Z: /* z is new in version 2 */ default!);
                }

                /// <summary>Version 1 of <see cref="A"/>, as it was locked.</summary>
                [TchuEvent("a", Version = 1)]
                public sealed partial record AV1(int X);

                [TchuEvent("b", Version = 4)]
                public sealed partial record B(string Y)
                {
                    /// <summary>Fills in what version 3 did not have.</summary>
                    [Upcaster]
                    internal static B From(BV3 old) => new(Y: /* old.Y has changed in version 4 */ default!);
                }

                /// <summary>Version 3 of <see cref="B"/>, as it was locked.</summary>
                [TchuEvent("b", Version = 3)]
                public sealed partial record BV3(int Y);

                """,
                lines))
        {
            Generator = static () => new TypedEventsGenerator(),
        }.VerifyAsync();
    }

    [Fact]
    public Task NewVersion_Request_StandsBesideTheLockedOne()
    {
        const string lines = "rpc a v1 (map)\nrpc a v1 .x i32\nrpc a v1 => {}\nrpc a v1 =>.total i32\n";
        return new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(
            SchemaTest.Project("\n[TchuRpc(\"a\")]\npublic sealed partial record A(string X) : IRpc<Answer>;\n\n[TchuType]\npublic sealed partial record Answer(string Total);\n", lines),
            SchemaTest.Project(
                """

                [TchuRpc("a", Version = 2)]
                public sealed partial record A(string X) : IRpc<Answer>;

                /// <summary>Version 1 of <see cref="A"/>, as it was locked.</summary>
                [TchuRpc("a", Version = 1)]
                public sealed partial record AV1(int X) : IRpc<AAnswerV1>;

                [TchuType]
                public sealed partial record AAnswerV1(int Total);

                [TchuType]
                public sealed partial record Answer(string Total);

                """,
                lines))
        {
            Generator = static () => new TypedEventsGenerator(),
        }.VerifyAsync();
    }

    /// <summary>What was locked, and what became of it.</summary>
    public static TheoryData<string, string> Breaks => new()
    {
        { "E(int A)", "E(string A)" },
        { "E(int A, Guid? B)", "E(long A, int B)" },
        { "E([Range(1, 5)] int A, [Required, StringLength(9, MinimumLength = 2)] string B = \"x y\")", "E([Range(2, 5)] int A, [StringLength(8)] string B = \"z\")" },
        { "E([Range(typeof(decimal), \"1.5\", \"9\")] decimal A = 2.5m, double B = 0.5, bool C = true, char D = 'q')", "E(int A, int B, int C, int D)" },
        { "E([RegularExpression(\"^[a-z]+$\")] string A, [AllowedValues(1, 2)] int B, [EmailAddress] string C)", "E(int A, string B, int C)" },
        { "E(List<int> A, HashSet<string?>? B, Dictionary<string, List<Guid>> C)", "E(int A, int B, int C)" },
        { "E(Two A, Two B = Two.Y); public enum Two { X, Y }", "E(Two A, int B); public enum Two { X }" },
        { "E(Two A); [TchuType(ByName = true)] public enum Two { X, Y }", "E(Two A); [TchuType(ByName = true)] public enum Two { X }" },
        { "E(In A, List<In> B); [TchuType] public partial record In(int X, In? Next)", "E(In A, List<In> B); [TchuType] public partial record In(string X, In? Next)" },
        { "E(In A, int B); [TchuType] public partial record In(int X)", "E(In A, string B); [TchuType] public partial record In(int X)" },
        { "E(int A) { public string? Note { get; init; } public required int Count { get; init; } }", "E(string A) { public string? Note { get; init; } public required int Count { get; init; } }" },
        { "E(int A) { public List<string> Tags { get; init; } = []; public string Text { get; init; } = \"\"; public Dictionary<string, int> Map { get; init; } = []; public HashSet<int> Set { get; init; } = []; public Guid Id { get; init; } }", "E(string A)" },
        { "E(string From, int A)", "E(string From, string A)" },
        { "E([property: JsonPropertyName(\"odd-name\")] int A, int B)", "E(string Other, string B)" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public Task NewVersion_AnyBreak_FreezesTheLockedShape(string before, string after) => CheckAsync("[TchuEvent(\"a\")]", before, after);

    [Fact]
    public async Task NewVersion_WhatDoesNotConcernTheShape_StaysOnBoth()
    {
        TestProject broken = SchemaTest.Project("[TchuEvent(\"a\", RequiresIdentity = true)] public partial record E(string A) { public string? Note { get; init; } }", "event a v1 (map)\nevent a v1 .a i32\nevent a v1 .note str? optional\n");

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        string source = mended.Sources[0].Text;
        Assert.Contains("[TchuEvent(\"a\", RequiresIdentity = true, Version = 2)]", source, StringComparison.Ordinal);
        Assert.Contains("[TchuEvent(\"a\", Version = 1, RequiresIdentity = true)]", source, StringComparison.Ordinal);
        Assert.Contains("{ Note = old.Note };", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E(int A) : IRpc<int>", "E(string A) : IRpc<int>")]
    [InlineData("E(int A) : IRpc<List<Two?>?>; public enum Two { X, Y }", "E(int A) : IRpc<Two>; public enum Two { X, Y }")]
    [InlineData("E(int A) : IRpc<Two>; public enum Two { X }", "E(int A) : IRpc<Two>; public enum Two { X, Y }")]
    [InlineData("E(In A) : IRpc<In>; [TchuType] public partial record In(int X, In? Next)", "E(In A) : IRpc<In>; [TchuType] public partial record In(string X, In? Next)")]
    [InlineData("E(In A) : IRpc<Out>; [TchuType] public partial record In(int X); [TchuType] public partial record Out(In In, int Y)", "E(In A) : IRpc<Out>; [TchuType] public partial record In(int X); [TchuType] public partial record Out(In In, int? Y)")]
    public Task NewVersion_AnyBreakOfARequest_FreezesTheLockedShape(string before, string after) => CheckAsync("[TchuRpc(\"a\")]", before, after);

    [Theory]
    [InlineData("E(int B, string? A, Guid C)", "E(string A)")]
    public Task NewVersion_Array_FreezesTheLockedShape(string before, string after) => CheckAsync("[TchuEvent(\"a\", Layout = WireLayout.Array)]", before, after);

    /// <summary>After the fix the old version is what is locked, and the new one only has to be recorded.</summary>
    private static async Task CheckAsync(string attribute, string before, string after)
    {
        string lines = await SchemaTest.LockAsync($"{attribute} public partial record {before}" + (before.EndsWith('}') ? "" : ";"));
        TestProject broken = SchemaTest.Project($"{attribute} public partial record {after}" + (after.EndsWith('}') ? "" : ";"), lines);

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        GeneratorRun run = GeneratorRun.Of<TypedEventsGenerator>(mended);
        IEnumerable<Diagnostic> reported = await run.AnalyzeAsync([new OneRule<UnrecordedAnalyzer>(), new OneRule<BreakingAnalyzer>(), new OneRule<OneWayAnalyzer>(), new OneRule<GoneAnalyzer>()]);
        Assert.Equal(["TE2001 'a' version 2"], reported.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(CultureInfo.InvariantCulture)[..13]}"));
    }
}
