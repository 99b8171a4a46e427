using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class ContainingTypeNotPartialTests
{
    [Fact]
    public Task TE0002_OneOfTwoScopes_Reported() => RuleTest.ReportsAsync<ContainingTypeNotPartialAnalyzer>(
        """
        public static class Outer { public static partial class Inner { [TchuEvent("a.b")] public partial record [|Created|](string Id); } }
        """,
        "'Outer' must be partial, because it contains 'Created' and code is generated into that: write 'public static partial class Outer'");

    [Fact]
    public Task TE0002_ReadOnlyStruct_Reported() => RuleTest.ReportsAsync<ContainingTypeNotPartialAnalyzer>(
        """
        public readonly struct Outer { [TchuType] public partial record [|Money|](decimal Amount); }
        """,
        "'Outer' must be partial, because it contains 'Money' and code is generated into that: write 'public readonly partial struct Outer'");

    [Fact]
    public Task TE0002_PartialScopes_NotReported() => RuleTest.IsSilentAsync<ContainingTypeNotPartialAnalyzer>(
        """
        public static partial class Outer { public partial interface IInner { [TchuEvent("a.b")] public partial record Created(string Id); } }
        """);
}
