using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class NotRecordTests
{
    [Fact]
    public Task TE0003_Class_Reported() => RuleTest.ReportsAsync<NotRecordAnalyzer>(
        """
        [TchuEvent("a.b")] public sealed class [|Created|] { public string Id { get; set; } = ""; }
        """,
        "'Created' must be a record, because events are values: write 'public sealed partial record Created'");

    [Fact]
    public Task TE0003_Struct_Reported() => RuleTest.ReportsAsync<NotRecordAnalyzer>(
        """
        [TchuType] public readonly struct [|Money|] { public decimal Amount { get; init; } }
        """,
        "'Money' must be a record, because events are values: write 'public readonly partial record struct Money'");

    [Fact]
    public Task TE0003_StaticClassAndRefStruct_ReportedWithoutWhatRecordsCannotBe() => RuleTest.ReportsAsync<NotRecordAnalyzer>(
        """
        [TchuEvent("a.b")] public static class [|Created|];
        [TchuType] public ref struct [|Money|] { public decimal Amount { get; init; } }
        """,
        "'Created' must be a record, because events are values: write 'public partial record Created'",
        "'Money' must be a record, because events are values: write 'public partial record struct Money'");

    [Fact]
    public Task TE0003_RecordsAndEnum_NotReported() => RuleTest.IsSilentAsync<NotRecordAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(Kind Kind);
        [TchuType] public partial record struct Money(decimal Amount);
        [TchuType] public enum Kind { One }
        """);
}
