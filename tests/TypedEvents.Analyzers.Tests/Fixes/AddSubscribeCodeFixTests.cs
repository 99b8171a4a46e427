using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class AddSubscribeCodeFixTests
{
    [Fact]
    public Task TE3002_PublicMethods_AreSubscribed() => FixTest.FixesAsync<MissingSubscribeAnalyzer, AddSubscribeCodeFix>(
        """
        [TchuEvent("a.one")] public partial record One(string Id);
        public static class Ones
        {
            /// <summary>First.</summary>
            public static void On(One one) { }

            // Second.
            [Retry(Immediate = 1)]
            public static void Then(One one) { }
        }
        """,
        """
        [TchuEvent("a.one")] public partial record One(string Id);
        public static class Ones
        {
            /// <summary>First.</summary>
            [Subscribe]
            public static void On(One one) { }

            // Second.
            [Subscribe]
            [Retry(Immediate = 1)]
            public static void Then(One one) { }
        }
        """);
}
