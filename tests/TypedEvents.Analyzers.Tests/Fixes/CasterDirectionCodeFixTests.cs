using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class CasterDirectionCodeFixTests
{
    [Fact]
    public Task TE2026_MalformedFormerTopics_AreMended() => FixTest.FixesAsync<FormerTopicShapeAnalyzer, MendTopicCodeFix>(
        """
        [TchuEvent("a"), FormerTopics("b", ".user made.")] public partial record One(string Id);
        """,
        """
        [TchuEvent("a"), FormerTopics("b", "user_made")] public partial record One(string Id);
        """);

    [Fact]
    public Task TE2022_WrongWays_AreDeclaredTheOtherWayRound() => FixTest.FixesAsync<CasterDirectionAnalyzer, CasterDirectionCodeFix>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X)
        {
            /// <summary>Back.</summary>
            [Upcaster] internal static A Back(B newer) => new(0);
            [System.Obsolete, TypedEvents.Downcaster] internal static B From(A old) => new(0); // up
        }
        """,
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X)
        {
            /// <summary>Back.</summary>
            [Downcaster] internal static A Back(B newer) => new(0);
            [System.Obsolete, TypedEvents.Upcaster] internal static B From(A old) => new(0); // up
        }
        """);
}
