using System;
using System.Threading.Tasks;
using TypedEvents.CodeFixes;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The members of a frozen version, what its upcaster copies, and where both may stand.</summary>
public sealed class FrozenMemberTests
{
    [Fact]
    public async Task NewVersion_NameOfAFormerMemberIsTaken_GetsANumber()
    {
        TestProject broken = SchemaTest.Project(
            "[TchuEvent(\"a\")] public partial record E([property: JsonPropertyName(\"full_name\")] string Name);", "event a v1 (map)\nevent a v1 .full_name str\nevent a v1 .name str\n", "full");

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        Assert.Contains("string Name, [property: JsonPropertyName(\"name\")] string Name2)", mended.Sources[0].Text, StringComparison.Ordinal);
        SchemaTest.Compiles(mended);
    }

    [Theory]
    [InlineData("E([property: JsonPropertyName(\"x\")] string EV1)", "event a v1 .x i32\n", "record E2V1(", "int EV1)")]
    [InlineData("E(string X)", "event a v1 .e_v1 str\nevent a v1 .x i32\n", "record E2V1(", "string EV1")]
    [InlineData("E(In X)", "event a v1 .x {}\nevent a v1 .x.y i32\n", "record EIn2V1(", "int EInV1)")]
    public async Task NewVersion_MemberWithTheNameOfItsRecord_KeepsIts(string record, string lines, string frozen, string members)
    {
        TestProject broken = SchemaTest.Project(
            $"[TchuEvent(\"a\")] public partial record {record}; [TchuType] public partial record In([property: JsonPropertyName(\"y\")] string EInV1);", "event a v1 (map)\n" + lines, "full");

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        Assert.Contains(frozen, mended.Sources[0].Text, StringComparison.Ordinal);
        Assert.Contains(members, mended.Sources[0].Text, StringComparison.Ordinal);
        SchemaTest.Compiles(mended);
    }

    [Theory]
    [InlineData("Step(2)")]
    [InlineData("Step(2, From = 1)")]
    [InlineData("Step(2, Unit = \"{new}, (a)\", From = 1)")]
    [InlineData("EmailAddress")]
    [InlineData("FileExtensions(Extensions = \"png\")")]
    [InlineData("RegularExpression(\"1+\")", "int")]
    [InlineData("EnumDataType(typeof(DayOfWeek))")]
    [InlineData("Odd")]
    [InlineData("Odd(3)")]
    [InlineData("OneOf(\"[] {\", \"b\")")]
    [InlineData("OneOf")]
    [InlineData("OneOf(Days = new[] { DayOfWeek.Friday }, Types = new[] { typeof(int[]), typeof(Odd) })")]
    [InlineData("OneOf(Any = new object[] { 1, \"two\", new string[] { \"x\" } })")]
    public async Task NewVersion_ConstraintOfTheirOwn_IsWrittenAgain(string constraint, string type = "string")
    {
        const string step = " namespace Checks { public sealed class StepAttribute(int by) : ValidationAttribute { public int By => by; public int From { get; set; } public string Unit { get; set; } = \"\"; } }"
            + " public sealed class Odd(int by = 2) : ValidationAttribute { public int By => by; }"
            + " namespace Checks.Of { public sealed class OneOfAttribute(params string[] names) : ValidationAttribute { public string[] Names => names; public DayOfWeek[] Days { get; set; } = []; public Type[] Types { get; set; } = []; public object[] Any { get; set; } = []; } }";
        string before = $"using Checks; using Checks.Of; [TchuEvent(\"a\")] public partial record E([property: {constraint}] {type} X, int Y);{step}";
        string lines = await SchemaTest.LockAsync(before);
        TestProject broken = SchemaTest.Project(before.Replace("int Y", "string Y", StringComparison.Ordinal), lines);

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        SchemaTest.Compiles(mended);
        Assert.StartsWith(SchemaTest.Header + lines, (await SchemaTest.RecordAsync(mended with { AdditionalFiles = [] })).AdditionalFiles[0].Text, StringComparison.Ordinal);
        await SchemaTest.ReportsAsync<BreakingAnalyzer>(mended);
    }

    [Fact]
    public Task NewVersion_RecordThatIsTheSame_IsCopiedByTheUpcaster()
    {
        const string lines = "event a v1 (map)\nevent a v1 .b i32\nevent a v1 .ship {}\nevent a v1 .ship.city str\n";
        return SchemaTest.NewVersionAsync(
            "\n[TchuEvent(\"a\")]\npublic sealed partial record E(Address Ship, string B);\n\n[TchuType]\npublic sealed partial record Address(string City);\n",
            """

            [TchuEvent("a", Version = 2)]
            public sealed partial record E(Address Ship, string B)
            {
                /// <summary>Fills in what version 1 did not have.</summary>
                [Upcaster]
                internal static E From(EV1 old) => new(Ship: old.Ship, B: /* old.B has changed in version 2 */ default!);
            }

            /// <summary>Version 1 of <see cref="E"/>, as it was locked.</summary>
            [TchuEvent("a", Version = 1)]
            public sealed partial record EV1(int B, Address Ship);

            [TchuType]
            public sealed partial record Address(string City);

            """,
            lines);
    }

    [Fact]
    public async Task NewVersion_MemberWithTheNameOfARecord_KeepsIts()
    {
        const string lines = "event a v1 (map)\nevent a v1 .address i32\nevent a v1 .ship {}\nevent a v1 .ship.city str\n";
        TestProject broken = SchemaTest.Project("[TchuEvent(\"a\")] public partial record E(Address Ship, string Address); [TchuType] public partial record Address(string City);", lines);

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        Assert.Contains("record EV1(int Address, Address Ship)", mended.Sources[0].Text, StringComparison.Ordinal);
        SchemaTest.Compiles(mended);
    }

    [Fact]
    public Task TE2002_RecordInsteadOfANumber_ReportedOnTheMember() => SchemaTest.ReportsAsync<BreakingAnalyzer>(SchemaTest.Project(
        "[TchuEvent(\"a\")] public partial record E(Address {|TE2002:Ship|}); [TchuType] public partial record Address(string City);", "event a v1 (map)\nevent a v1 .ship i32\n"),
        "'a' version 1 is locked, but 'ship' was 'i32' and is '{}': consumers with this build cannot read what was published in the locked shape, such as stored, delayed and dead messages, and consumers that run the locked shape cannot read what this build publishes. Instead, restore '.ship i32', or declare it in version 2 with an [Upcaster] from this one.");

    [Fact]
    public async Task NewVersion_ContractWithoutUsing_IsFrozenWithQualifiedNames()
    {
        TestProject broken = TestProject.Library(
                "namespace Shop.TypedEvents; [global::TypedEvents.TchuEvent(\"a\", Layout = global::TypedEvents.WireLayout.Array)] public partial record E(In A, string B); [global::TypedEvents.TchuType(Layout = global::TypedEvents.WireLayout.Array)] public partial record In(string X);")
            .AddAdditionalFile(SchemaTest.Header + "event a v1 (array)\nevent a v1 .a () #0\nevent a v1 .a.x i32 #0\nevent a v1 .b str #1\n", SchemaTest.FileName);

        SchemaTest.Compiles(await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync());
    }

    [Fact]
    public async Task NewVersion_RequestWithoutUsing_IsFrozenWithQualifiedNames()
    {
        TestProject broken = TestProject.Library("[TypedEvents.TchuRpc(\"a\")] public partial record E(string X) : TypedEvents.IRpc<int>;")
            .AddAdditionalFile(SchemaTest.Header + "rpc a v1 (map)\nrpc a v1 .x i32\nrpc a v1 => i32\n", SchemaTest.FileName);

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyOnceAsync();

        Assert.Contains("[TypedEvents.TchuRpc(\"a\", Version = 1)]", mended.Sources[0].Text, StringComparison.Ordinal);
        SchemaTest.Compiles(mended);
    }

    [Fact]
    public async Task NewVersion_ContractInAContract_BothGetOne()
    {
        const string lines = "event a v1 (map)\nevent a v1 .x i32\nevent b v1 (map)\nevent b v1 .y i32\n";
        TestProject broken = SchemaTest.Project("\n[TchuEvent(\"a\")]\npublic partial record Outer(string X)\n{\n    [TchuEvent(\"b\")]\n    public partial record Inner(string Y);\n}\n", lines);

        TestProject mended = await new CodeFixTest<OneRule<BreakingAnalyzer>, NewVersionCodeFix>(broken, broken).ApplyAsync();

        string source = mended.Sources[0].Text;
        Assert.All(
            ["[TchuEvent(\"a\", Version = 2)]", "[TchuEvent(\"b\", Version = 2)]", "record OuterV1(int X)", "record InnerV1(int Y)", "From(OuterV1 old)", "From(InnerV1 old)"],
            text => Assert.Contains(text, source, StringComparison.Ordinal));
        SchemaTest.Compiles(mended);
    }
}
