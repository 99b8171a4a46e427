using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class UnsupportedReplyTests
{
    [Fact]
    public Task TE4002_Object_Reported() => RuleTest.ReportsAsync<UnsupportedReplyAnalyzer>(
        """
        [TchuRpc("a.b")] public partial record [|Calculate|](int Quantity) : IRpc<object>;
        """,
        "'Calculate' is answered by 'object', which cannot be sent: use 'JsonElement' for free-form content, or a partial record with '[TchuType]'");

    [Fact]
    public Task TE4002_ListOfPlainRecord_Reported() => RuleTest.ReportsAsync<UnsupportedReplyAnalyzer>(
        """
        [TchuRpc("a.b")] public partial record [|Calculate|](int Quantity) : IRpc<List<Total>>;
        public record Total(decimal Amount);
        """,
        "'Calculate' is answered by 'List<Total>', which cannot be sent: declare 'Total' as a partial record with '[TchuType]'");

    [Fact]
    public Task TE4002_OtherInterfaceFirst_ReportsTheReply() => RuleTest.ReportsAsync<UnsupportedReplyAnalyzer>(
        """
        public interface IMarked<T>;
        [TchuRpc("a.b")] public partial record [|Calculate|](int Quantity) : IMarked<Action>, IRpc<object>;
        """,
        "'Calculate' is answered by 'object', which cannot be sent: use 'JsonElement' for free-form content, or a partial record with '[TchuType]'");

    [Fact]
    public Task TE4002_TypeAndCollections_NotReported() => RuleTest.IsSilentAsync<UnsupportedReplyAnalyzer>(
        """
        [TchuRpc("a.b")] public partial record Calculate(int Quantity) : IRpc<Dictionary<string, Total>>;
        [TchuType] public partial record Total(decimal Amount);
        """);

    [Fact]
    public Task TE4002_MissingType_NotReported() => RuleTest.LeavesToTheCompilerAsync<UnsupportedReplyAnalyzer>(
        """
        [TchuRpc("a.b")] public partial record Calculate(int Quantity) : IRpc<Missing>;
        """);
}
