using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class MakePartialCodeFixTests
{
    [Fact]
    public Task TE0001_SeveralRecords_BecomePartial() => FixTest.FixesAsync<NotPartialAnalyzer, MakePartialCodeFix>(
        """
        /// <summary>One.</summary>
        [TchuEvent("a.one")] public sealed record One(string Id);

        // Two.
        [TchuEvent("a.two")]
        record Two(string Id);

        // Three.
        [TchuType] readonly record struct Three(int Count);
        """,
        """
        /// <summary>One.</summary>
        [TchuEvent("a.one")] public sealed partial record One(string Id);

        // Two.
        [TchuEvent("a.two")]
        partial record Two(string Id);

        // Three.
        [TchuType] readonly partial record struct Three(int Count);
        """);

    [Fact]
    public Task TE0002_TwoContractsInOneType_MakeItPartialOnce() => FixTest.FixesAsync<ContainingTypeNotPartialAnalyzer, MakePartialCodeFix>(
        """
        // Outer.
        class Outer
        {
            public static class Inner
            {
                [TchuEvent("a.one")] public partial record One(string Id);
                [TchuEvent("a.two")] public partial record Two(string Id);
            }
        }
        """,
        """
        // Outer.
        partial class Outer
        {
            public static partial class Inner
            {
                [TchuEvent("a.one")] public partial record One(string Id);
                [TchuEvent("a.two")] public partial record Two(string Id);
            }
        }
        """);
}
