using System.Threading.Tasks;
using TypedEvents.CodeFixes;
using TypedEvents.Generators;
using TypedEvents.Roslyn.Testing;

namespace TypedEvents.Analyzers.Tests;

/// <summary>The fix that writes the upcaster which an older version lacks.</summary>
public sealed class AddUpcasterFixTests
{
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

    private static Task VerifyAsync(string before, string after) =>
        new CodeFixTest<VersionDeadEndAnalyzer, AddUpcasterCodeFix>(SchemaTest.Project(before, null), SchemaTest.Project(after, null)) { Generator = static () => new TypedEventsGenerator() }.VerifyAsync();
}
