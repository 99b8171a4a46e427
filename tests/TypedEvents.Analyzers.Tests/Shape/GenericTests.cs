using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class GenericTests
{
    [Fact]
    public Task TE0004_GenericRecord_Reported() => RuleTest.ReportsAsync<GenericAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record [|Created|]<TId>(string Id);
        """,
        "'Created' must not be generic, because a contract has one shape: replace 'TId' by the type that is sent, with one record for each");

    [Fact]
    public Task TE0004_GenericScope_Reported() => RuleTest.ReportsAsync<GenericAnalyzer>(
        """
        public static partial class Outer<T, TOther> { [TchuEvent("a.b")] public partial record [|Created|](string Id); }
        """,
        "'Outer' must not be generic, because a contract has one shape: replace 'T, TOther' by the type that is sent, with one record for each");

    [Fact]
    public Task TE0004_GenericMember_NotReported() => RuleTest.IsSilentAsync<GenericAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(List<string> Ids, IReadOnlyDictionary<string, int> Counts);
        """);
}
