using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

/// <summary>What the lock says about each kind of member.</summary>
public sealed class LockLinesTests
{
    [Theory]
    [InlineData("bool A", "bool")]
    [InlineData("int? A", "i32? optional")]
    [InlineData("string A", "str")]
    [InlineData("string? A", "str? optional")]
    [InlineData("string A = \"a b.c\"", "str default:a%0020b%002ec")]
    [InlineData("bool A = true", "bool default:true")]
    [InlineData("double A = 1.5", "f64 default:1%002e5")]
    [InlineData("string? A = null", "str? optional")]
    [InlineData("Guid A = default", "guid optional")]
    [InlineData("DayOfWeek A = DayOfWeek.Friday", "enum<i32>[0:Sunday|1:Monday|2:Tuesday|3:Wednesday|4:Thursday|5:Friday|6:Saturday] default:5")]
    [InlineData("List<string?> A", "list<str?>")]
    [InlineData("HashSet<int> A", "set<i32>")]
    [InlineData("Dictionary<string, List<decimal>>? A", "map<str,list<decimal>>? optional")]
    [InlineData("byte[] A", "bin")]
    [InlineData("[Range(1, 100)] int A", "i32 range(1,100)")]
    [InlineData("[Range(1, 100, MinimumIsExclusive = true)] int A", "i32 range(1,100,min_exclusive)")]
    [InlineData("[Required, StringLength(64, MinimumLength = 2)] string A", "str required string_length(64,2)")]
    [InlineData("[RegularExpression(\"^[a-z]+$\")] string A", "str regex(^%005ba-z%005d+$)")]
    [InlineData("[AllowedValues(\"b\", \"a\")] string A", "str allowed(a,b)")]
    [InlineData("[EmailAddress] string A", "str custom(EmailAddressAttribute)")]
    public async Task Member_IsOneLine(string member, string line) => Assert.Equal(
        $"event a v1 (map)\nevent a v1 .a {line}\n", await SchemaTest.LockAsync($"[TchuEvent(\"a\")] public partial record E({member});"));

    [Fact]
    public async Task NestedRecords_AreDescribedWhereTheyAreMetFirst() => Assert.Equal(
        """
        event order v1 (map)
        event order v1 .billing {}
        event order v1 .billing.street str
        event order v1 .index map<str,{}>
        event order v1 .index{}.parts list<=.index{}>? optional
        event order v1 .index{}.price decimal
        event order v1 .lines list<=.index{}>
        event order v1 .shipping =.billing

        """,
        await SchemaTest.LockAsync(
            """
            [TchuEvent("order")] public partial record Order(Address Shipping, Address Billing, List<Line> Lines, Dictionary<string, Line> Index);
            [TchuType] public partial record Address(string Street);
            [TchuType] public partial record Line(decimal Price, List<Line>? Parts);
            """));

    [Fact]
    public async Task NestedRecords_AreDescribedWithTheirConstraintsAndDefaults() => Assert.Equal(
        """
        event order v1 (map)
        event order v1 .index map<str,{}>
        event order v1 .index{}.price decimal range(0,1000)
        event order v1 .lines list<{}>
        event order v1 .lines[].code str required string_length(8,0)
        event order v1 .lines[].count i32 default:1
        event order v1 .lines[].inner {}
        event order v1 .lines[].inner.mail str custom(EmailAddressAttribute)

        """,
        await SchemaTest.LockAsync(
            """
            [TchuEvent("order")] public partial record Order(List<Line> Lines, Dictionary<string, Price> Index);
            [TchuType] public partial record Line([Required, StringLength(8)] string Code, Inner Inner, int Count = 1);
            [TchuType] public partial record Price([property: JsonPropertyName("price"), Range(typeof(decimal), "0", "1000")] decimal Value);
            [TchuType] public partial record Inner([EmailAddress] string Mail);
            """));

    [Fact]
    public async Task RequestsArraysVersionsAndModes_AreInTheFirstLine() => Assert.Equal(
        """
        event b v2 (array full_transitive)
        event b v2 .x i32 #1
        event b v2 .y str #0
        rpc a v1 (map)
        rpc a v1 .q i32
        rpc a v1 => {}
        rpc a v1 =>.next ==>? optional
        rpc a v1 =>.total decimal

        """,
        await SchemaTest.LockAsync(
            """
            [TchuEvent("b", Version = 2, Layout = WireLayout.Array, Compatibility = SchemaCompatibility.FullTransitive)] public partial record B(string Y, int X);
            [TchuRpc("a")] public partial record Ask(int Q) : IRpc<Answer>;
            [TchuType] public partial record Answer(decimal Total, Answer? Next);
            """));

    [Fact]
    public async Task NamesOfTypes_ChangeNothing() => Assert.Equal(
        await SchemaTest.LockAsync("[TchuEvent(\"a\")] public partial record E(Inner X); [TchuType] public partial record Inner(int A);"),
        await SchemaTest.LockAsync("[TchuEvent(\"a\")] public partial record F(Other X); [TchuType] public partial record Other(int A);"));
}
