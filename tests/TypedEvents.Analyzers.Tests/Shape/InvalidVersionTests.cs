using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class InvalidVersionTests
{
    [Fact]
    public Task TE0009_Zero_Reported() => RuleTest.ReportsAsync<InvalidVersionAnalyzer>(
        """
        [TchuEvent("a.b", [|Version = 0|])] public partial record Created(string Id);
        """,
        "'Created' has version 0, but versions start at 1: write 'Version = 1' or leave it out");

    [Fact]
    public Task TE0009_NegativeConstant_Reported() => RuleTest.ReportsAsync<InvalidVersionAnalyzer>(
        """
        [TchuEvent("a.b", [|Version = Versions.Old|])] public partial record Created(string Id);
        internal static class Versions { public const int Old = -3; }
        """,
        "'Created' has version -3, but versions start at 1: write 'Version = 1' or leave it out");

    [Fact]
    public Task TE0009_OneAndAbove_NotReported() => RuleTest.IsSilentAsync<InvalidVersionAnalyzer>(
        """
        [TchuEvent("a.b", Version = 2)] public partial record Created(string Id);
        [TchuEvent("a.b")] public partial record CreatedV1(string Id);
        """);
}
