using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class CasterTopicsTests
{
    [Fact]
    public Task TE2021_UpcasterFromAnotherTopic_Reported() => RuleTest.ReportsAsync<CasterTopicsAnalyzer>(
        """
        [TchuEvent("user.made")] public partial record A(int X);
        [TchuEvent("user.created", Version = 2)] public partial record B(int X) { [Upcaster] internal static B {|TE2021:From|}(A old) => new(0); }
        """,
        "'B.From' takes an event of topic 'user.made' and returns one of topic 'user.created', but it may only change the version: write '[TchuEvent(\"user.created\")]' on 'A', and name what was renamed in '[FormerTopics(\"user.made\")]'");

    [Fact]
    public Task TE2021_DowncasterToAnotherTopic_Reported() => RuleTest.ReportsAsync<CasterTopicsAnalyzer>(
        """
        [TchuEvent("a")] public partial record A(int X);
        [TchuEvent("b", Version = 2)] public partial record B(int X) { [Downcaster] internal static A {|TE2021:Down|}(B message) => new(0); }
        """,
        "'B.Down' takes an event of topic 'b' and returns one of topic 'a', but it may only change the version: write '[TchuEvent(\"a\", Version = 2)]' on 'B', and name what was renamed in '[FormerTopics(\"b\")]'");

    [Fact]
    public Task TE2021_OneTopic_NotReported() => RuleTest.IsSilentAsync<CasterTopicsAnalyzer>(
        """
        internal static class Names { public const string Topic = "a"; }
        [TchuEvent(Names.Topic)] public partial record A(int X);
        [TchuEvent("a", Version = 2)] public partial record B(int X) { [Upcaster] internal static B From(A old) => new(0); }
        """);
}
