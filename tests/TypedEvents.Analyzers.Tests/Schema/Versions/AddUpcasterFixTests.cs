using System;
using System.Threading.Tasks;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The fix that writes the upcaster which an older version lacks.</summary>
public sealed class AddUpcasterFixTests
{
    private const string Chain = "[TchuEvent(\"a\", Version = 3)] public partial record C(int X) { [Upcaster] internal static C From(B old) => new(0); }";

    private const string Newest = """

        [TchuEvent("a", Version = 3)]
        public partial record C(long X)
        {
            [Upcaster]
            internal static C From(B old) => new(old.X);
        }

        """;

    [Fact]
    public Task AddUpcaster_RecordWithoutBody_CopiesWhatItCan() => VerifyAsync(
        """

        [TchuEvent("a")]
        public partial record A(int X, string? Y, int[] Gone, [property: JsonPropertyName("note")] string Text);

        [TchuEvent("a", Version = 2)]
        public partial record B(long X, string Y, int Z, string? Note);

        """ + Newest,
        """

        [TchuEvent("a")]
        public partial record A(int X, string? Y, int[] Gone, [property: JsonPropertyName("note")] string Text);

        [TchuEvent("a", Version = 2)]
        public partial record B(long X, string Y, int Z, string? Note)
        {
            /// <summary>Fills in what version 1 did not have.</summary>
            [Upcaster]
            internal static B From(A old) => new(X: old.X, Y: /* old.Y has changed in version 2 */ default!, Z: /* z is new in version 2 */ default!, Note: old.Text);
        }

        """ + Newest);

    [Fact]
    public Task AddUpcaster_PropertiesOfTheRecord_AreSetWhereTheyMustOrCanBe() => VerifyAsync(
        """

        [TchuEvent("a")]
        public partial record A(int X, string From);

        [TchuEvent("a", Version = 2)]
        public partial record B
        {
            public required string From { get; init; }
            public required string Must { get; init; }
            public string May { get; init; } = "";
            public long X { get; init; }
        }

        """ + Newest,
        """

        [TchuEvent("a")]
        public partial record A(int X, string From);

        [TchuEvent("a", Version = 2)]
        public partial record B
        {
            public required string From { get; init; }
            public required string Must { get; init; }
            public string May { get; init; } = "";
            public long X { get; init; }

            /// <summary>Fills in what version 1 did not have.</summary>
            [Upcaster]
            internal static B Upcast(A old) => new() { From = old.From, Must = /* must is new in version 2 */ default!, X = old.X };
        }

        """ + Newest);

    [Fact]
    public Task AddUpcaster_EndOfTheChain_LeadsToTheNewest() => VerifyAsync(
        """

        namespace Old
        {
            [TchuEvent("a")]
            public partial record A(int X);

            [TchuEvent("a", Version = 2)]
            public partial record B(int X)
            {
                [Upcaster]
                internal static B From(A old) => new(old.X);
            }
        }

        [TchuEvent("a", Version = 3)]
        public partial record C(int X);

        """,
        """

        namespace Old
        {
            [TchuEvent("a")]
            public partial record A(int X);

            [TchuEvent("a", Version = 2)]
            public partial record B(int X)
            {
                [Upcaster]
                internal static B From(A old) => new(old.X);
            }
        }

        [TchuEvent("a", Version = 3)]
        public partial record C(int X)
        {
            /// <summary>Fills in what version 2 did not have.</summary>
            [Upcaster]
            internal static C From(Old.B old) => new(X: old.X);
        }

        """);

    [Fact]
    public Task AddUpcaster_TopicWithoutAny_LeadsToTheVersionThatIsHandled() => VerifyAsync(
        """

        [TchuEvent("a")]
        public partial record A(int X);

        [TchuEvent("a", Version = 2)]
        public partial record B(int X);

        public static class Handlers { [Subscribe] public static void On(B message) { } }

        """,
        """

        [TchuEvent("a")]
        public partial record A(int X);

        [TchuEvent("a", Version = 2)]
        public partial record B(int X)
        {
            /// <summary>Fills in what version 1 did not have.</summary>
            [Upcaster]
            internal static B From(A old) => new(X: old.X);
        }

        public static class Handlers { [Subscribe] public static void On(B message) { } }

        """);

    [Fact]
    public Task AddUpcaster_TransitiveMode_LeadsFromEveryLockedVersion()
    {
        const string records = """

            [TchuEvent("a")]
            public partial record A(int X);

            [TchuEvent("a", Version = 2)]
            public partial record B(int X){0}

            [TchuEvent("a", Version = 3)]
            public partial record C(int X){1}

            """;
        const string first = """

            {
                /// <summary>Fills in what version 1 did not have.</summary>
                [Upcaster]
                internal static B From(A old) => new(X: old.X);
            }
            """;
        const string second = """

            {
                /// <summary>Fills in what version 2 did not have.</summary>
                [Upcaster]
                internal static C From(B old) => new(X: old.X);
            }
            """;
        return VerifyTransitiveAsync(Records(";", ";"), Records(first, second));

        static string Records(string inB, string inC) => records.Replace("{0}", inB, StringComparison.Ordinal).Replace("{1}", inC, StringComparison.Ordinal);
    }

    [Fact]
    public Task AddUpcaster_TransitiveModeAndChainThatEndsEarly_IsWrittenOnce() => VerifyTransitiveAsync(
        """

        [TchuEvent("a")]
        public partial record A(int X);

        [TchuEvent("a", Version = 2)]
        public partial record B(int X) { [Upcaster] internal static B From(A old) => new(old.X); }

        [TchuEvent("a", Version = 3)]
        public partial record C(int X);

        """,
        """

        [TchuEvent("a")]
        public partial record A(int X);

        [TchuEvent("a", Version = 2)]
        public partial record B(int X) { [Upcaster] internal static B From(A old) => new(old.X); }

        [TchuEvent("a", Version = 3)]
        public partial record C(int X)
        {
            /// <summary>Fills in what version 2 did not have.</summary>
            [Upcaster]
            internal static C From(B old) => new(X: old.X);
        }

        """);

    [Theory]
    [InlineData("forward_transitive", "[TchuEvent(\"a\")] public partial record A(int X);", "")]
    [InlineData("backward_transitive", "", "")]
    [InlineData("backward_transitive", "[TchuEvent(\"a\")] public partial record A(int X);", "[Upcaster] private static C From(A old) => new(old.X);")]
    public async Task AddUpcaster_TransitiveModeButNoUpcasterIsMissing_IsNotOffered(string mode, string older, string caster)
    {
        TestProject project = SchemaTest.Project($"{older} [TchuEvent(\"a\", Version = 3)] public partial record C(int X) {{ {caster} }}", "event a v1 (map)\nevent a v1 .x i32\n", mode);

        XunitException exception = await Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<OneRule<NotTransitiveAnalyzer>, AddUpcasterCodeFix>(project, project).ApplyOnceAsync());
        Assert.StartsWith("There are 0 fixes", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A(List<string?> X)", "B(List<string> X)", "B From(A old) => new(X: /* old.X has changed in version 2 */ default!);")]
    [InlineData("A(long X)", "B(double X)", "B From(A old) => new(X: /* old.X has changed in version 2 */ default!);")]
    [InlineData("A(char X)", "B(int X)", "B From(A old) => new(X: /* old.X has changed in version 2 */ default!);")]
    [InlineData("A(float X)", "B(double? X)", "B From(A old) => new(X: old.X);")]
    [InlineData("A(List<string> X)", "B(IReadOnlyList<string?> X)", "B From(A old) => new(X: old.X);")]
    [InlineData("A(int X)", "B(int X, string Language = \"en\")", "B From(A old) => new(X: old.X);")]
    [InlineData("A(int X, int Y)", "B(int X, string Y = \"en\")", "B From(A old) => new(X: old.X, Y: /* old.Y has changed in version 2 */ default!);")]
    [InlineData("A(int X)", "B(int X, [property: JsonIgnore] int Cache = -1)", "B From(A old) => new(X: old.X);")]
    [InlineData("A(int X)", "B { public required int X { get; init; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public B() { } public required int Y { get; init; } }", "B From(A old) => new() { X = old.X };")]
    [InlineData("A(int X)", "B(int X) { public static B From(A old) => new(old.X); }", "B Upcast(A old) => new(X: old.X);")]
    [InlineData("A(int X)", "B(int X) { public static B From(int x) => new(x); }", "B From(A old) => new(X: old.X);")]
    [InlineData("A(int X)", "B(int X) { public static int From => 1; public static int Upcast => 1; }", "B Upcast2(A old) => new(X: old.X);")]
    [InlineData("A(int X)", "B(int X) : Base(X); public abstract record Base(int X) { public const int From = 1; }", "B Upcast(A old) => new(X: old.X);")]
    public async Task AddUpcaster_CopiesOnlyWhatLosesNothing(string older, string newer, string expected)
    {
        TestProject mended = await ApplyAsync($"[TchuEvent(\"a\")] public partial record {older};", $"[TchuEvent(\"a\", Version = 2)] public partial record {newer}{(newer.EndsWith('}') ? "" : ";")}", Chain);

        Assert.Contains($"    internal static {expected}\n", mended.Sources[0].Text, StringComparison.Ordinal);
        SchemaTest.Compiles(mended);
    }

    [Fact]
    public async Task AddUpcaster_SeveralTopics_AreMendedTogether()
    {
        TestProject mended = await ApplyAsync(
            "[TchuEvent(\"a\")] public partial record A(int X);",
            "[TchuEvent(\"a\", Version = 2)] public partial record B(int X);",
            Chain + " public partial class Outer { [TchuEvent(\"b\")] public partial record D(int X); [TchuEvent(\"b\", Version = 2)] public partial record E(int X); }",
            "[TchuEvent(\"b\", Version = 3)] public partial record F(int X) { [Upcaster] internal static F From(Outer.E old) => new(old.X); }");

        Assert.Contains("static B From(A old)", mended.Sources[0].Text, StringComparison.Ordinal);
        Assert.Contains("static E From(D old)", mended.Sources[0].Text, StringComparison.Ordinal);
        SchemaTest.Compiles(mended);
    }

    private static Task<TestProject> ApplyAsync(params string[] sources)
    {
        TestProject project = SchemaTest.Project(string.Join("\n", sources), null);
        return new CodeFixTest<OneRule<VersionDeadEndAnalyzer>, AddUpcasterCodeFix>(project, project).ApplyAsync();
    }

    private static Task VerifyTransitiveAsync(string before, string after)
    {
        const string lines = "event a v1 (map)\nevent a v1 .x i32\nevent a v2 (map)\nevent a v2 .x i32\nevent a v3 (map)\nevent a v3 .x i32\n";
        return new CodeFixTest<OneRule<NotTransitiveAnalyzer>, AddUpcasterCodeFix>(SchemaTest.Project(before, lines, "backward_transitive"), SchemaTest.Project(after, lines, "backward_transitive"))
        {
            Generator = static () => new TypedEventsGenerator(),
        }.VerifyAsync();
    }

    private static Task VerifyAsync(string before, string after) =>
        new CodeFixTest<OneRule<VersionDeadEndAnalyzer>, AddUpcasterCodeFix>(SchemaTest.Project(before, null), SchemaTest.Project(after, null)) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();
}
