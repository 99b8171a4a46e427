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

    [Theory]
    [InlineData("internal record Entity(string Id);", "internal abstract record Entity")]
    [InlineData("internal partial record Entity(string Id);", "internal abstract partial record Entity")]
    [InlineData("record Entity(string Id);", "abstract record Entity")]
    public Task TE0006_ModifiersOfTheBase_AreKept(string entity, string advice) => RuleTest.ReportsAsync<ConcreteBaseAnalyzer>(
        entity + " [TchuEvent(\"a.b\")] internal partial record [|Created|](string Id, int Count) : Entity(Id);",
        $"'Created' must not inherit from 'Entity', because a value of one would be sent as the other: write '{advice}'");

    [Fact]
    public Task TE0006_BaseOfAReference_Reported() => RuleTest.ReportsAsync<ConcreteBaseAnalyzer>(
        RuleTest.Project("[TchuEvent(\"a.b\")] public partial record [|Created|](string Id, int Count) : Entity(Id);")
            .AddDependency(RuleTest.Project("public record Entity(string Id);") with { Name = "Other" }, asImage: true),
        "'Created' must not inherit from 'Entity', because a value of one would be sent as the other: write 'abstract record Entity'");

    [Fact]
    public Task TE0006_BaseWithTheNameOfTheContract_IsTheOneToChange() => RuleTest.ReportsAsync<ConcreteBaseAnalyzer>(
        """
        namespace Old { public partial record Created(string Id); }
        namespace Now { public abstract record Created(string Id) : Old.Created(Id); }
        namespace New { [TchuEvent("a.b")] public sealed partial record [|Created|](string Id, int Count) : Now.Created(Id); }
        """,
        "'Created' must not inherit from 'Created', because a value of one would be sent as the other: write 'public abstract partial record Created'");
}
