using System.Threading.Tasks;
using TypedEvents.CodeFixes;

namespace TypedEvents.Analyzers.Tests;

public sealed class CasterModifiersCodeFixTests
{
    [Fact]
    public Task TE2020_MethodsOutOfReach_BecomeInternalAndStatic() => FixTest.FixesAsync<CasterShapeAnalyzer, CasterModifiersCodeFix>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X)
        {
            /// <summary>Up.</summary>
            [Upcaster] private static B From(A old) => new(0);

            // Down.
            [Downcaster]
            public A Down(B message) => new(0);
        }
        public class Casters
        {
            [Upcaster] B None(A old) => new(0);
        }
        """,
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X)
        {
            /// <summary>Up.</summary>
            [Upcaster] internal static B From(A old) => new(0);

            // Down.
            [Downcaster]
            public static A Down(B message) => new(0);
        }
        public class Casters
        {
            [Upcaster] internal static B None(A old) => new(0);
        }
        """);
}
