using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class NoConstructorTests
{
    [Fact]
    public Task TE0012_ParameterWithoutProperty_Reported() => RuleTest.ReportsAsync<NoConstructorAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record [|Created|] { public Created(string id, int count) => (Id, _) = (id, count); public string Id { get; } }
        """,
        "'Created' has no constructor that its members can fill: declare a public property of the name and type of parameter 'count'");

    [Fact]
    public Task TE0012_PrivateConstructor_Reported() => RuleTest.ReportsAsync<NoConstructorAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record [|Created|] { private Created() { } public string Id { get; init; } = ""; }
        """,
        "'Created' has no constructor that its members can fill: make one public or internal");

    [Fact]
    public Task TE0012_ConstructorOfAllMembers_NotReported() => RuleTest.IsSilentAsync<NoConstructorAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created { public Created(string id) => Id = id; public string Id { get; } }
        """);

    [Fact]
    public Task TE0012_Initialisers_NotReported() => RuleTest.IsSilentAsync<NoConstructorAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created { public required string Id { get; init; } public int Count { get; set; } }
        """);
}
