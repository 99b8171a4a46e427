using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class DuplicateWireNameTests
{
    [Fact]
    public Task TE0011_NamesThatDifferByUnderscore_Reported() => RuleTest.ReportsAsync<DuplicateWireNameAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(string UserId, string [|User_Id|]);
        """,
        "'Created.User_Id' is named 'user_id' on the wire, as another member is: write '[JsonPropertyName(\"user_id_2\")]'");

    [Fact]
    public Task TE0011_ExplicitName_Reported() => RuleTest.ReportsAsync<DuplicateWireNameAnalyzer>(
        """
        [TchuType] public partial record Money { public decimal Amount { get; init; } [JsonPropertyName("amount")] public decimal [|Total|] { get; init; } }
        """,
        "'Money.Total' is named 'amount' on the wire, as another member is: write '[JsonPropertyName(\"amount_2\")]'");

    [Fact]
    public Task TE0011_DifferentExplicitNames_NotReported() => RuleTest.IsSilentAsync<DuplicateWireNameAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(string UserId, [property: JsonPropertyName("user")] string User_Id);
        """);
}
