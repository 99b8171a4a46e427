using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class ConcreteBaseTests
{
    [Fact]
    public Task TE0006_ConcreteBase_Reported() => RuleTest.ReportsAsync<ConcreteBaseAnalyzer>(
        """
        public record Entity(string Id);
        [TchuEvent("a.b")] public partial record [|Created|](string Id, int Count) : Entity(Id);
        """,
        "'Created' must not inherit from 'Entity', because a value of one would be sent as the other: write 'public abstract record Entity'");

    [Fact]
    public Task TE0006_AbstractBase_NotReported() => RuleTest.IsSilentAsync<ConcreteBaseAnalyzer>(
        """
        public abstract record Entity { public required string Id { get; init; } }
        [TchuEvent("a.b")] public partial record Created(int Count) : Entity;
        """);
}
