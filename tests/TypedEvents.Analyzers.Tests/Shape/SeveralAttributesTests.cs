using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class SeveralAttributesTests
{
    [Fact]
    public Task TE0008_EventAndType_Reported() => RuleTest.ReportsAsync<SeveralAttributesAnalyzer>(
        """
        [TchuEvent("a.b"), TchuType] public partial record [|Created|](string Id);
        """,
        "'Created' is declared as '[TchuEvent]' and '[TchuType]': keep exactly one");

    [Fact]
    public Task TE0008_OneAttribute_NotReported() => RuleTest.IsSilentAsync<SeveralAttributesAnalyzer>(
        """
        [TchuEvent("a.b"), Serializable] public partial record Created(string Id);
        """);
}
