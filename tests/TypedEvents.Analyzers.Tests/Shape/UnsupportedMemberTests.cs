using System.Threading.Tasks;

namespace TypedEvents.Analyzers.Tests;

public sealed class UnsupportedMemberTests
{
    [Theory]
    [InlineData("object", "object", "use 'JsonElement' for free-form content, or a partial record with '[TchuType]'")]
    [InlineData("dynamic", "dynamic", "use 'JsonElement' for free-form content, or a partial record with '[TchuType]'")]
    [InlineData("List<object>", "List<object>", "use 'JsonElement' for free-form content, or a partial record with '[TchuType]'")]
    [InlineData("nint", "nint", "use 'long'")]
    [InlineData("nuint?", "nuint?", "use 'ulong'")]
    [InlineData("Half", "Half", "use 'float'")]
    [InlineData("Int128", "Int128", "use 'decimal', or 'string' for more than 28 digits")]
    [InlineData("System.Version", "Version", "use 'string'")]
    [InlineData("JsonDocument", "JsonDocument", "use 'JsonElement'")]
    [InlineData("IEnumerable<int>", "IEnumerable<int>", "use 'IReadOnlyList<int>'")]
    [InlineData("ISet<string>", "ISet<string>", "use 'IReadOnlySet<string>'")]
    [InlineData("IDictionary<string, int>", "IDictionary<string, int>", "use 'IReadOnlyDictionary<string, int>'")]
    [InlineData("Dictionary<double, int>", "Dictionary<double, int>", "use a key that is a string, number, 'Guid' or enum: 'Dictionary<string, int>'")]
    [InlineData("Memory<byte>", "Memory<byte>", "use 'byte[]' or 'ReadOnlyMemory<byte>'")]
    [InlineData("int[,]", "int[*,*]", "use 'int[][]'")]
    [InlineData("(int A, string B)", "(int A, string B)", "declare a partial record with '[TchuType]' that names its parts")]
    [InlineData("Action", "Action", "send data, not code")]
    [InlineData("IComparable", "IComparable", "use a partial record with '[TchuType]', because the reader has to know what to construct")]
    [InlineData("Plain", "Plain", "declare 'Plain' as a partial record with '[TchuType]'")]
    [InlineData("Plain[][]", "Plain[][]", "declare 'Plain' as a partial record with '[TchuType]'")]
    [InlineData("Empty", "Empty", "give the enum members; one with '[Flags]' is written by number, without 'ByName'")]
    public Task TE0010_UnsupportedType_Reported(string type, string shown, string advice) => RuleTest.ReportsAsync<UnsupportedMemberAnalyzer>(
        $$"""
        [TchuEvent("a.b")] public partial record Created(string Id, {{type}} [|Value|]);
        public record Plain(int A);
        public enum Empty;
        """,
        $"'Created.Value' has type '{shown}', which cannot be sent: {advice}");

    [Fact]
    public Task TE0010_InheritedMember_ReportedThere() => RuleTest.ReportsAsync<UnsupportedMemberAnalyzer>(
        """
        public abstract record Entity { public required object [|Tag|] { get; init; } }
        [TchuEvent("a.b")] public partial record Created(string Id) : Entity;
        """,
        "'Created.Tag' has type 'object', which cannot be sent: use 'JsonElement' for free-form content, or a partial record with '[TchuType]'");

    [Fact]
    public Task TE0010_SupportedTypes_NotReported() => RuleTest.IsSilentAsync<UnsupportedMemberAnalyzer>(
        """
        [TchuEvent("a.b")]
        public partial record Created(
            bool A, byte? B, char C, double D, decimal E, string F, Guid? G, DateTime H, DateTimeOffset I, DateOnly J, TimeOnly K, TimeSpan L, Uri? M, byte[] N,
            ReadOnlyMemory<byte> O, DayOfWeek P, int[] Q, List<string?> R, IReadOnlyList<Item> S, HashSet<int> T, Dictionary<Guid, Item[]> U, JsonElement V)
        {
            public object Computed => Id;
            internal object? Hidden { get; set; }
            [JsonIgnore] public object? Ignored { get; set; }
            public required string Id { get; init; }
        }

        [TchuType] public partial record Item(int Count);
        """);

    [Theory]
    [InlineData("Missing")]
    [InlineData("List<Missing>")]
    [InlineData("Missing<int>[]")]
    public Task TE0010_TypeThatDoesNotExist_NotReported(string type) => RuleTest.LeavesToTheCompilerAsync<UnsupportedMemberAnalyzer>(
        $$"""[TchuEvent("a.b")] public partial record Created(string Id, {{type}} Value);""");
}
