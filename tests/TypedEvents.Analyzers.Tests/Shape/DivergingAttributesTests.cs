using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class DivergingAttributesTests
{
    [Fact]
    public Task TE0016_PositionalParameter_Reported() => RuleTest.ReportsAsync<DivergingAttributesAnalyzer>(
        """
        [TchuEvent("a.b")] public partial record Created([[|Limits(1, 5)|]] [property: Limits(1, 9)] int Count);

        """ + Limits,
        "'Created.Count' has '[Limits(1, 5)]' on the parameter but '[Limits(1, 9)]' on the property: keep one of them");

    [Fact]
    public Task TE0016_PropertyOfAnOwnConstructor_Reported() => RuleTest.ReportsAsync<DivergingAttributesAnalyzer>(
        """
        [TchuType]
        public partial record Line
        {
            public Line([System.ComponentModel.DataAnnotations.Range(1, 5), [|System.ComponentModel.DataAnnotations.MaxLength(3)|]] int count) => Count = count;
            [System.ComponentModel.DataAnnotations.Range(1, 5), System.ComponentModel.DataAnnotations.MaxLength(4)] public int Count { get; }
        }
        """,
        "'Line.Count' has '[System.ComponentModel.DataAnnotations.MaxLength(3)]' on the parameter but '[System.ComponentModel.DataAnnotations.MaxLength(4)]' on the property: keep one of them");

    [Fact]
    public Task TE0016_EqualOrSeveralAllowed_NotReported() => RuleTest.IsSilentAsync<DivergingAttributesAnalyzer>(
        """
        [TchuEvent("a.b")]
        public partial record Created([Limits(1, 5)] [property: Limits(1, 5)] int A, [Limits(1, 5)] int B, [property: Limits(1, 5)] int C, [Tag("x")] [property: Tag("y")] int D)
        {
            public static int E { get; set; }
        }

        [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] public sealed class TagAttribute(string tag) : Attribute { public string Text => tag; }

        """ + Limits);

    [Fact]
    public Task TE0016_NoContract_NotReported() => RuleTest.IsSilentAsync<DivergingAttributesAnalyzer>(
        "public record Plain([Limits(1, 5)] [property: Limits(1, 9)] int Count);\n" + Limits);

    [Fact]
    public Task TE0016_UnfinishedAttributes_NotReported() => RuleTest.LeavesToTheCompilerAsync<DivergingAttributesAnalyzer>(
        "[TchuEvent(\"a.b\")] public partial record Created([Missing(1)] [property: Missing(1)] int A, [Limits(] [property: Limits(");

    private const string Limits = "public sealed class LimitsAttribute(int least, int most) : Attribute { public int Sum => least + most; }";
}
