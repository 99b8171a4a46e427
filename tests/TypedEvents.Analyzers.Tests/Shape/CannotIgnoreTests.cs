using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class CannotIgnoreTests
{
    [Fact]
    public Task TE0013_ConstructorParameter_Reported() => RuleTest.ReportsAsync<CannotIgnoreAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(string Id, [property: JsonIgnore] int [|Count|]);
        """,
        "'Created.Count' cannot be left out by '[JsonIgnore]', because nothing can be constructed without it: give the parameter a default or remove the attribute");

    [Fact]
    public Task TE0013_RequiredProperty_Reported() => RuleTest.ReportsAsync<CannotIgnoreAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created { [JsonIgnore] public required string [|Id|] { get; init; } }
        """,
        "'Created.Id' cannot be left out by '[JsonIgnore]', because nothing can be constructed without it: remove 'required' or the attribute");

    [Fact]
    public Task TE0013_DefaultValueAndComputed_NotReported() => RuleTest.IsSilentAsync<CannotIgnoreAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created(string Id, [property: JsonIgnore] int Count = 3) { [JsonIgnore] public string Upper => Id; }
        """);
}
