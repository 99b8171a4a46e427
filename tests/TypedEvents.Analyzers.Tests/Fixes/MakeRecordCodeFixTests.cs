using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class MakeRecordCodeFixTests
{
    [Fact]
    public Task TE0003_ClassAndStruct_BecomePartialRecords() => FixTest.FixesAsync<NotRecordAnalyzer, MakeRecordCodeFix>(
        """
        /// <summary>One.</summary>
        [TchuEvent("a.one")]
        public sealed class One
        {
            // The id.
            public string Id { get; init; } = "";
        }

        [TchuType] struct Two { public int Count { get; init; } }
        """,
        """
        /// <summary>One.</summary>
        [TchuEvent("a.one")]
        public sealed partial record One
        {
            // The id.
            public string Id { get; init; } = "";
        }

        [TchuType] partial record struct Two { public int Count { get; init; } }
        """);
}
