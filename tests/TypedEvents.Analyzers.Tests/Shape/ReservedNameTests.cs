using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class ReservedNameTests
{
    [Fact]
    public Task TE0015_NestedTypeOfThatName_Reported() => RuleTest.ReportsAsync<ReservedNameAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record [|Created|](string Id) { public sealed class TypedEventsCodec; }
        """,
        "'Created' declares 'TypedEventsCodec', a name that generated code takes: rename it");

    [Fact]
    public Task TE0015_MemberOfThatName_Reported() => RuleTest.ReportsAsync<ReservedNameAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record [|Created|](string TypedEventsCodec);
        """,
        "'Created' declares 'TypedEventsCodec', a name that generated code takes: rename it");

    [Fact]
    public Task TE0015_PropertiesWithTheNamesOfTheInterface_NotReported() => RuleTest.IsSilentAsync<ReservedNameAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(string Topic, int Version, string Fingerprint, string Traits, string Read, string Write, string Validate);
        """);
}
