using System.Linq;
using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class TooManyMembersTests
{
    [Fact]
    public Task TE0014_OneAboveTheLimit_Reported() => RuleTest.ReportsAsync<TooManyMembersAnalyzer>(
        $"[TchuEvent(\"a.b\")] public partial record [|Created|]({Parameters(65)});",
        "'Created' has more than 64 members: move some that belong together into a record with '[TchuType]'");

    [Fact]
    public Task TE0014_AtTheLimit_NotReported() => RuleTest.IsSilentAsync<TooManyMembersAnalyzer>(
        $"[TchuEvent(\"a.b\")] public partial record Created({Parameters(64)});");

    private static string Parameters(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"int P{i}"));
}
