using System.Threading.Tasks;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;
using Xunit.Sdk;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The fix that writes the downcaster to an older version which a transitive mode asks for.</summary>
public sealed class AddDowncasterFixTests
{
    private const string Lines = "event a v1 (map)\nevent a v1 .x i32\nevent a v2 (map)\nevent a v2 .x i32\nevent a v3 (map)\nevent a v3 .x i32\n";

    [Fact]
    public Task AddDowncaster_EveryLockedVersion_IsLedTo() => VerifyAsync(
        """

        [TchuEvent("a")]
        public partial record A(int X, string Gone, int Kept = 1);

        [TchuEvent("a", Version = 2)]
        public partial record B(int X)
        {
            public required string Note { get; init; }
        }

        [TchuEvent("a", Version = 3)]
        public partial record C(long X, int Down, string Note);

        """,
        """

        [TchuEvent("a")]
        public partial record A(int X, string Gone, int Kept = 1);

        [TchuEvent("a", Version = 2)]
        public partial record B(int X)
        {
            public required string Note { get; init; }

            /// <summary>Leaves out what version 1 does not have.</summary>
            [Downcaster]
            internal static A Down(B message) => new(X: message.X, Gone: /* gone is only in version 1 */ default!);
        }

        [TchuEvent("a", Version = 3)]
        public partial record C(long X, int Down, string Note)
        {
            /// <summary>Leaves out what version 2 does not have.</summary>
            [Downcaster]
            internal static B Downcast(C message) => new(X: /* message.X was different in version 2 */ default!) { Note = message.Note };
        }

        """);

    [Fact]
    public Task AddDowncaster_ChainThatEndsEarly_IsWrittenOnce() => VerifyAsync(
        """

        [TchuEvent("a")]
        public partial record A(int X);

        [TchuEvent("a", Version = 2)]
        public partial record B(int X) { [Downcaster] internal static A Down(B message) => new(message.X); }

        [TchuEvent("a", Version = 3)]
        public partial record C(int X);

        """,
        """

        [TchuEvent("a")]
        public partial record A(int X);

        [TchuEvent("a", Version = 2)]
        public partial record B(int X) { [Downcaster] internal static A Down(B message) => new(message.X); }

        [TchuEvent("a", Version = 3)]
        public partial record C(int X)
        {
            /// <summary>Leaves out what version 2 does not have.</summary>
            [Downcaster]
            internal static B Down(C message) => new(X: message.X);
        }

        """);

    [Theory]
    [InlineData("backward_transitive", "[TchuEvent(\"a\")] public partial record A(int X);", "")]
    [InlineData("forward_transitive", "", "")]
    [InlineData("forward_transitive", "[TchuEvent(\"a\")] public partial record A(int X);", "[Downcaster] private static A Down(C now) => new(now.X);")]
    [InlineData("forward_transitive", "[TchuEvent(\"a\")] public partial record A(int X);", "[Downcaster] internal static C Down(A old) => new(old.X);")]
    public async Task AddDowncaster_NoneIsMissing_IsNotOffered(string mode, string older, string caster)
    {
        TestProject project = SchemaTest.Project($"{older} [TchuEvent(\"a\", Version = 3)] public partial record C(int X) {{ {caster} }}", "event a v1 (map)\nevent a v1 .x i32\n", mode);

        XunitException exception = await Assert.ThrowsAsync<XunitException>(() => new CodeFixTest<OneRule<NotTransitiveAnalyzer>, AddDowncasterCodeFix>(project, project).ApplyOnceAsync());
        Assert.StartsWith("There are 0 fixes", exception.Message, System.StringComparison.Ordinal);
    }

    private static Task VerifyAsync(string before, string after) => new CodeFixTest<OneRule<NotTransitiveAnalyzer>, AddDowncasterCodeFix>(
        SchemaTest.Project(before, Lines, "forward_transitive"), SchemaTest.Project(after, Lines, "forward_transitive"))
    {
        Generator = static () => new TypedEventsGenerator(),
    }.VerifyAsync();
}
