using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class NoReplyTests
{
    [Fact]
    public Task TE4001_NoInterface_Reported() => RuleTest.ReportsAsync<NoReplyAnalyzer>(
        """
        [TchuRpc("a.b")] public partial record [|Calculate|](int Quantity);
        """,
        "'Calculate' must say what answers it, exactly once: write 'public partial record Calculate(...) : IRpc<TheReply>'");

    [Fact]
    public Task TE4001_RecordWithoutParameters_Reported() => RuleTest.ReportsAsync<NoReplyAnalyzer>(
        """
        [TchuRpc("a.b")] public partial record [|Calculate|];
        """,
        "'Calculate' must say what answers it, exactly once: write 'public partial record Calculate : IRpc<TheReply>'");

    [Fact]
    public Task TE4001_OneInterface_NotReported() => RuleTest.IsSilentAsync<NoReplyAnalyzer>(
        """
        [TchuRpc("a.b")] public partial record Calculate(int Quantity) : IRpc<decimal>;
        """);

    [Fact]
    public Task TE4001_Event_NotReported() => RuleTest.IsSilentAsync<NoReplyAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(string Id);
        """);
}
