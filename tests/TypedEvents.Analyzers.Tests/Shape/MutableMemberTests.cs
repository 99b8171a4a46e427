using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class MutableMemberTests
{
    [Fact]
    public Task TE0017_Setter_Reported() => RuleTest.ReportsAsync<MutableMemberAnalyzer>(
        """
        [TchuEvent("a.b")]
        public partial record Created(string Id)
        {
            public int Count { get; [|set|]; }
            public string Name { get; internal [|set|]; } = "";
            public int Old { get => Count; [|set|] => Count = value; }
            public int Own { get; protected internal [|set|]; }
        }
        """,
        "'Created.Count' can be changed while several handlers have the same instance: write '{ get; init; }'",
        "'Created.Name' can be changed while several handlers have the same instance: write '{ get; init; }'",
        "'Created.Old' can be changed while several handlers have the same instance: write '{ get; init; }'",
        "'Created.Own' can be changed while several handlers have the same instance: write '{ get; init; }'");

    [Fact]
    public Task TE0017_SetterThatNoInterfaceAsksFor_Reported() => RuleTest.ReportsAsync<MutableMemberAnalyzer>(
        """
        public interface INamed { string Name { get; } }
        public interface ICounted { int Count { get; set; } }

        [TchuEvent("a.b")]
        public partial record Created(string Id) : INamed, ICounted
        {
            public string Name { get; [|set|]; } = "";
            public int Count { get; [|set|]; }
            int ICounted.Count { get => Count; set { } }
        }
        """,
        "'Created.Name' can be changed while several handlers have the same instance: write '{ get; init; }'",
        "'Created.Count' can be changed while several handlers have the same instance: write '{ get; init; }'");

    [Fact]
    public Task TE0017_InitStructsAndOtherTypes_NotReported() => RuleTest.IsSilentAsync<MutableMemberAnalyzer>(
        """
        public interface INamed { string Name { get; set; } }

        [TchuEvent("a.b")]
        public partial record Created(string Id) : INamed
        {
            public int Count { get; init; }
            public string Name { get; set; } = "";
            public int Secret { get; private set; }
            internal int Cache { get; set; }
            public static int Made { get; set; }
        }

        [TchuType] public partial record struct Money(decimal Amount) { public string Currency { get; set; } = ""; }
        public record Plain { public int Count { get; set; } }
        """);
}
