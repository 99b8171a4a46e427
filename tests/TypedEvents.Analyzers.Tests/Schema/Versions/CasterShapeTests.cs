using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class CasterShapeTests
{
    private const string Versions = """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuRpc("a")] public partial record Ask(int X) : IRpc<int>;

        """;

    [Theory]
    [InlineData("internal B {|TE2020:From|}(A old) => new(0);")]
    [InlineData("private static B {|TE2020:From|}(A old) => new(0);")]
    [InlineData("internal static B {|TE2020:From|}<T>(A old) => new(0);")]
    [InlineData("internal static B? {|TE2020:From|}(A old) => new(0);")]
    [InlineData("internal static B {|TE2020:From|}(A old, int more) => new(0);")]
    [InlineData("internal static B {|TE2020:From|}(ref A old) => new(0);")]
    public Task TE2020_ShapeThatCannotBeCalled_Reported(string method) => RuleTest.ReportsAsync<CasterShapeAnalyzer>(
        Versions + "public class Casters { [Upcaster] " + method + " }",
        "'Casters.From' cannot be called: write '[Upcaster] internal static B From(A old)', at least internal like the types around it, which cannot be generic");

    [Theory]
    [InlineData("internal static B {|TE2020:From|}(string old) => new(0);")]
    [InlineData("internal static void {|TE2020:From|}(A old) { }")]
    [InlineData("internal static System.Threading.Tasks.Task<B> {|TE2020:From|}(A old) => null!;")]
    [InlineData("internal static B {|TE2020:From|}(Ask old) => new(0);")]
    [InlineData("internal static B {|TE2020:From|}() => new(0);")]
    public Task TE2020_WhatIsNoEvent_Reported(string method) => RuleTest.ReportsAsync<CasterShapeAnalyzer>(
        Versions + "public class Casters { [Upcaster] " + method + " }",
        "'Casters.From' cannot be called: it takes one record with '[TchuEvent]' and returns another one of the same topic, nothing else");

    [Fact]
    public Task TE2020_DowncasterInAGenericType_Reported() => RuleTest.ReportsAsync<CasterShapeAnalyzer>(
        Versions + "public class Casters<T> { [Downcaster] internal static A {|TE2020:Down|}(B message) => new(0); }",
        "'Casters.Down' cannot be called: write '[Downcaster] internal static A Down(B message)', at least internal like the types around it, which cannot be generic");

    [Fact]
    public Task TE2020_MethodsThatCanBeCalled_NotReported() => RuleTest.IsSilentAsync<CasterShapeAnalyzer>(
        Versions + """
            internal struct Casters
            {
                [Upcaster] internal static B From(in A old) => new(0);
                [Downcaster] public static A Down(B message) => new(0);
                private static B From(string text) => new(0);
            }
            """);

    [Fact]
    public Task TE2020_TypeThatDoesNotExist_NotReported() => RuleTest.LeavesToTheCompilerAsync<CasterShapeAnalyzer>(
        Versions + "public class Casters { [Upcaster] private static B From(Missing old) => new(0); }");
}
