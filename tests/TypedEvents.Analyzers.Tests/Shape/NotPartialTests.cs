using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class NotPartialTests
{
    [Fact]
    public Task TE0001_RecordClass_Reported() => RuleTest.ReportsAsync<NotPartialAnalyzer>(
        """
        [TchuEvent("a.b")] public sealed record [|Created|](string Id);
        """,
        "'Created' must be partial, because code is generated into it: write 'public sealed partial record Created'");

    [Fact]
    public Task TE0001_RecordStructType_Reported() => RuleTest.ReportsAsync<NotPartialAnalyzer>(
        """
        [TchuType] internal readonly record struct [|Money|](decimal Amount);
        """,
        "'Money' must be partial, because code is generated into it: write 'internal readonly partial record struct Money'");

    [Fact]
    public Task TE0001_OnePartOfTwoHasTheAttribute_NotReported() => RuleTest.IsSilentAsync<NotPartialAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(string Id);
        public partial record Created;
        """);

    [Fact]
    public Task TE0001_NoContract_NotReported() => RuleTest.IsSilentAsync<NotPartialAnalyzer>(
        """
        public sealed record Created(string Id);
        """);

    [Fact]
    public Task TE0001_NotARecord_NotReported() => RuleTest.IsSilentAsync<NotPartialAnalyzer>(
        """
        [TchuEvent("a.b")] public sealed class Created;
        """);
}
