using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class InaccessibleTests
{
    [Fact]
    public Task TE0007_PrivateNested_Reported() => RuleTest.ReportsAsync<InaccessibleAnalyzer>(
        """
        public static partial class Outer { [TchuEvent("a.b")] private partial record [|Created|](string Id); }
        """,
        "'Created' must be at least internal, because generated code has to name it: write 'internal partial record Created'");

    [Fact]
    public Task TE0007_FileLocal_Reported() => RuleTest.ReportsAsync<InaccessibleAnalyzer>(
        """
        [TchuEvent("a.b")] file sealed partial record [|Created|](string Id);
        """,
        "'Created' must be at least internal, because generated code has to name it: write 'internal sealed partial record Created'");

    [Fact]
    public Task TE0007_ProtectedScope_Reported() => RuleTest.ReportsAsync<InaccessibleAnalyzer>(
        """
        public partial class Outer { protected static partial class Inner { [TchuType] public partial record [|Money|](decimal Amount); } }
        """,
        "'Inner' must be at least internal, because generated code has to name it: write 'internal static partial class Inner'");

    [Fact]
    public Task TE0007_InternalNested_NotReported() => RuleTest.IsSilentAsync<InaccessibleAnalyzer>(
        """
        internal static partial class Outer { [TchuEvent("a.b")] internal partial record Created(string Id); }
        """);
}
