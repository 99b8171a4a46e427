using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class CasterDirectionTests
{
    private const string Versions = """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X);
        [TchuEvent("a", Version = 2)] public partial record Twin(int X);

        """;

    [Fact]
    public Task TE2022_UpcasterToAnOlderVersion_Reported() => RuleTest.ReportsAsync<CasterDirectionAnalyzer>(
        Versions + "public class Casters { [Upcaster] internal static A {|TE2022:Back|}(B newer) => new(0); [Upcaster] internal static B From(A old) => new(0); }",
        "'Casters.Back' takes version 2 of 'a' and returns version 1, but an upcaster returns a newer version: swap the records, or write '[Downcaster]'");

    [Fact]
    public Task TE2022_DowncasterToANewerVersion_Reported() => RuleTest.ReportsAsync<CasterDirectionAnalyzer>(
        Versions + "public class Casters { [Downcaster] internal static B {|TE2022:Down|}(A message) => new(0); }",
        "'Casters.Down' takes version 1 of 'a' and returns version 2, but a downcaster returns an older version: swap the records, or write '[Upcaster]'");

    [Fact]
    public Task TE2022_SameVersion_Reported() => RuleTest.ReportsAsync<CasterDirectionAnalyzer>(
        Versions + "public class Casters { [Upcaster] internal static Twin {|TE2022:From|}(B old) => new(0); }",
        "'Casters.From' takes version 2 of 'a' and returns version 2, but an upcaster returns a newer version: give one of the records another 'Version'");

    [Fact]
    public Task TE2022_RightWays_NotReported() => RuleTest.IsSilentAsync<CasterDirectionAnalyzer>(
        Versions + "public class Casters { [Upcaster] internal static B From(A old) => new(0); [Downcaster] internal static A Down(B message) => new(0); }");
}
