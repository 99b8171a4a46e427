using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class AbstractTests
{
    [Fact]
    public Task TE0005_AbstractRecord_Reported() => RuleTest.ReportsAsync<AbstractAnalyzer>(
        """
        [TchuEvent("a.b")] public abstract partial record [|Created|](string Id);
        """,
        "'Created' is abstract and cannot be sent itself: remove '[TchuEvent]' here and put the attribute on the records that inherit from it");

    [Fact]
    public Task TE0005_AbstractBaseWithoutAttribute_NotReported() => RuleTest.IsSilentAsync<AbstractAnalyzer>(
        """
        public abstract record Entity(string Id);
        [TchuEvent("a.b")] public partial record Created(string Id, int Count) : Entity(Id);
        """);
}
