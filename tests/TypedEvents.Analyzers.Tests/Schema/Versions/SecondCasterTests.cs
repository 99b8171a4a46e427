using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class SecondCasterTests
{
    private const string Versions = """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("a", Version = 3)] public partial record C(int X);

        """;

    [Fact]
    public Task TE2023_TwoUpcastersFromOneVersion_Reported() => RuleTest.ReportsAsync<SecondCasterAnalyzer>(
        Versions + """
            public class Casters
            {
                [Upcaster] internal static B ToB(A old) => new(0);
                [Upcaster] internal static C {|TE2023:ToC|}(A old) => new(0);
                [Upcaster] internal static C ToC(B old) => new(0);
            }
            """,
        "'Casters.ToC' is a second way from version 1 of 'a', beside 'Casters.ToB': remove one of them");

    [Fact]
    public Task TE2023_TwoDowncastersToOneVersion_Reported() => RuleTest.ReportsAsync<SecondCasterAnalyzer>(
        Versions + """
            public class Casters { [Downcaster] internal static A First(C message) => new(0); }
            public class More { [Downcaster] internal static A {|TE2023:Second|}(B message) => new(0); }
            """,
        "'More.Second' is a second way to version 1 of 'a', beside 'Casters.First': remove one of them");

    [Fact]
    public Task TE2023_OneWayEach_NotReported() => RuleTest.IsSilentAsync<SecondCasterAnalyzer>(
        Versions + """
            public class Casters
            {
                [Upcaster] internal static C From(A old) => new(0);
                [Upcaster] internal static C From(B old) => new(0);
                [Downcaster] internal static A ToA(C message) => new(0);
                [Downcaster] internal static B ToB(C message) => new(0);
            }
            """);
}
