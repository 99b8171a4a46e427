using System;
using System.Threading.Tasks;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>What fixes write beside a contract to freeze a locked version: its copies of records and enums, and their names.</summary>
public sealed class FrozenCopyTests
{
    private const string Shared = "event a v1 (map)\nevent a v1 .ship {}\nevent a v1 .ship.city i32\nevent b v1 (map)\nevent b v1 .ship {}\nevent b v1 .ship.city i32\n";

    [Fact]
    public Task NewVersion_RecordOfTwoContracts_IsCopiedForEach() => SchemaTest.NewVersionAsync(
        """

        [TchuEvent("a")]
        public sealed partial record Sent(Address Ship);

        [TchuEvent("b")]
        public sealed partial record Billed(Address Ship);

        [TchuType]
        public sealed partial record Address(string City);

        """,
        """

        [TchuEvent("a", Version = 2)]
        public sealed partial record Sent(Address Ship)
        {
            /// <summary>Fills in what version 1 did not have.</summary>
            [Upcaster]
            internal static Sent From(SentV1 old) => new(Ship: /* old.Ship has changed in version 2 */ default!);
        }

        /// <summary>Version 1 of <see cref="Sent"/>, as it was locked.</summary>
        [TchuEvent("a", Version = 1)]
        public sealed partial record SentV1(SentAddressV1 Ship);

        [TchuType]
        public sealed partial record SentAddressV1(int City);

        [TchuEvent("b", Version = 2)]
        public sealed partial record Billed(Address Ship)
        {
            /// <summary>Fills in what version 1 did not have.</summary>
            [Upcaster]
            internal static Billed From(BilledV1 old) => new(Ship: /* old.Ship has changed in version 2 */ default!);
        }

        /// <summary>Version 1 of <see cref="Billed"/>, as it was locked.</summary>
        [TchuEvent("b", Version = 1)]
        public sealed partial record BilledV1(BilledAddressV1 Ship);

        [TchuType]
        public sealed partial record BilledAddressV1(int City);

        [TchuType]
        public sealed partial record Address(string City);

        """,
        Shared);

    [Fact]
    public async Task NewVersion_NameOfACopyIsTaken_GetsANumber()
    {
        TestProject broken = SchemaTest.Project(
            "[TchuEvent(\"a\")] public partial record Sent(Address Ship); [TchuType] public partial record Address(string City); public record SentAddressV1;", Shared[..Shared.IndexOf("event b", StringComparison.Ordinal)]);

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        Assert.Contains("record SentV1(SentAddress2V1 Ship)", mended.Sources[0].Text, StringComparison.Ordinal);
        SchemaTest.Compiles(mended);
    }

    [Fact]
    public async Task NewVersion_MemberAndRecordOfTheSameName_AreCopiedUnderTwo()
    {
        const string lines = "event a v1 (map)\nevent a v1 .address {}\nevent a v1 .address.x i32\nevent a v1 .ship {}\nevent a v1 .ship.city i32\n";
        TestProject broken = SchemaTest.Project("[TchuEvent(\"a\")] public partial record Sent(Address Ship); [TchuType] public partial record Address(string City);", lines, "full");

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        Assert.Contains("record SentV1(SentAddressV1 Address, SentAddress2V1 Ship)", mended.Sources[0].Text, StringComparison.Ordinal);
        SchemaTest.Compiles(mended);
    }

    [Fact]
    public async Task NewVersion_MapOfTwoEnums_IsFrozenWithBoth()
    {
        const string lines = "event a v1 (map)\nevent a v1 .m map<enum<i32>[0:X],enum<i32>[0:Z]>\n";
        TestProject broken = SchemaTest.Project("[TchuEvent(\"a\")] public partial record E(int M);", lines);

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        Assert.Contains("IReadOnlyDictionary<EMV1, EM2V1>", mended.Sources[0].Text, StringComparison.Ordinal);
        SchemaTest.Compiles(mended);
    }

    [Fact]
    public async Task NewVersion_EnumThatIsTheSame_IsNotCopied()
    {
        TestProject broken = SchemaTest.Project("[TchuEvent(\"a\")] public partial record E(Two A, string B); public enum Two { X }", "event a v1 (map)\nevent a v1 .a enum<i32>[0:X]\nevent a v1 .b i32\n");

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        Assert.Contains("record EV1(Two A, int B)", mended.Sources[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("enum EA", mended.Sources[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public Task RestoreVersion_TopicsWithARecordOfTheSameName_AreCopiedForEach()
    {
        const string lines = "event a v1 (map)\nevent a v1 .to {}\nevent a v1 .to.x i32\nevent b v1 (map)\nevent b v1 .to {}\nevent b v1 .to.x i32\n";
        const string types = "[TchuType]\npublic sealed partial record Address(string X);\n";
        return new CodeFixTest<OneRule<GoneAnalyzer>, RestoreVersionCodeFix>(
            SchemaTest.Project("\n[TchuEvent(\"a\", Version = 2)]\npublic sealed partial record Sent(Address To);\n\n[TchuEvent(\"b\", Version = 2)]\npublic sealed partial record Billed(Address To);\n\n" + types, lines),
            SchemaTest.Project(
                """

                [TchuEvent("a", Version = 2)]
                public sealed partial record Sent(Address To);

                /// <summary>Version 1 of <see cref="Sent"/>, as it was locked.</summary>
                [TchuEvent("a", Version = 1)]
                public sealed partial record SentV1(SentAddressV1 To);

                [TchuType]
                public sealed partial record SentAddressV1(int X);

                [TchuEvent("b", Version = 2)]
                public sealed partial record Billed(Address To);

                /// <summary>Version 1 of <see cref="Billed"/>, as it was locked.</summary>
                [TchuEvent("b", Version = 1)]
                public sealed partial record BilledV1(BilledAddressV1 To);

                [TchuType]
                public sealed partial record BilledAddressV1(int X);


                """ + types,
                lines))
        {
            Generator = static () => new TypedEventsGenerator(),
        }.VerifyAsync();
    }
}
