using System;
using System.Linq;
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
    [InlineData("IEnumerable<object>", "IEnumerable<object>", "use 'IReadOnlyList<object>'")]
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

    [Theory]
    [InlineData("use 'IReadOnlyList<int>'", "IEnumerable<int>", "IList<int>", "ICollection<int>", "IAsyncEnumerable<int>", "LinkedList<int>", "Queue<int>", "Stack<int>")]
    [InlineData("use 'IReadOnlyList<int>'", "System.Collections.ObjectModel.Collection<int>", "System.Collections.ObjectModel.ReadOnlyCollection<int>", "System.Collections.ObjectModel.ObservableCollection<int>")]
    [InlineData("use 'IReadOnlyList<int>'", "System.Collections.Immutable.ImmutableList<int>", "System.Collections.Immutable.IImmutableList<int>")]
    [InlineData("use 'IReadOnlyList<int>'", "System.Collections.Concurrent.ConcurrentBag<int>", "System.Collections.Concurrent.ConcurrentQueue<int>")]
    [InlineData("use 'IReadOnlyList<int>'", "Memory<int>", "ReadOnlyMemory<int>", "ArraySegment<int>", "Span<int>", "ReadOnlySpan<int>")]
    [InlineData("use 'byte[]' or 'ReadOnlyMemory<byte>'", "Memory<byte>", "ArraySegment<byte>", "List<IEnumerable<byte>>")]
    [InlineData("use 'IReadOnlyList<byte[]>'", "HashSet<byte[]>", "IReadOnlySet<byte[]>")]
    [InlineData("use 'IReadOnlySet<int>'", "ISet<int>", "SortedSet<int>", "System.Collections.Frozen.FrozenSet<int>")]
    [InlineData("use 'IReadOnlySet<int>'", "System.Collections.Immutable.ImmutableHashSet<int>", "System.Collections.Immutable.IImmutableSet<int>", "System.Collections.Immutable.ImmutableSortedSet<int>")]
    [InlineData("use 'IReadOnlyDictionary<int, bool>'", "IDictionary<int, bool>", "SortedDictionary<int, bool>", "SortedList<int, bool>", "System.Collections.ObjectModel.ReadOnlyDictionary<int, bool>")]
    [InlineData("use 'IReadOnlyDictionary<int, bool>'", "System.Collections.Concurrent.ConcurrentDictionary<int, bool>", "System.Collections.Frozen.FrozenDictionary<int, bool>")]
    [InlineData("use 'IReadOnlyDictionary<int, bool>'", "System.Collections.Immutable.ImmutableDictionary<int, bool>", "System.Collections.Immutable.IImmutableDictionary<int, bool>", "System.Collections.Immutable.ImmutableSortedDictionary<int, bool>")]
    [InlineData("use a key that is a string, number, 'Guid' or enum: 'IReadOnlyDictionary<string, int>'", "IReadOnlyDictionary<double, int>")]
    [InlineData("use 'int'", "System.Threading.Tasks.Task<int>", "System.Threading.Tasks.ValueTask<int>")]
    [InlineData("declare a partial record with '[TchuType]' that names its parts", "(int, bool)", "Tuple<int, bool>", "KeyValuePair<int, bool>")]
    [InlineData("declare a partial record with '[TchuType]' for it, one for each combination of type arguments", "Pair<int>", "Lazy<int>")]
    [InlineData("use 'IReadOnlyList<T>' with the type of its items", "System.Collections.IEnumerable", "System.Collections.IList", "System.Collections.ICollection", "System.Collections.ArrayList", "Array")]
    [InlineData("use 'IReadOnlyDictionary<string, T>' with the type of its values", "System.Collections.IDictionary", "System.Collections.Hashtable")]
    [InlineData("use 'decimal', or 'string' for more than 28 digits", "Int128", "UInt128", "System.Numerics.BigInteger")]
    [InlineData("use 'JsonElement'", "System.Text.Json.Nodes.JsonNode", "System.Text.Json.Nodes.JsonObject", "System.Text.Json.Nodes.JsonArray", "System.Text.Json.Nodes.JsonValue", "JsonDocument")]
    [InlineData("use 'string'", "Version", "System.Net.IPAddress", "System.Globalization.CultureInfo", "System.Text.Rune", "System.Text.RegularExpressions.Regex")]
    [InlineData("use 'string'", "Type", "System.Net.Mail.MailAddress", "System.Text.StringBuilder", "TimeZoneInfo")]
    [InlineData("use a supported type such as 'string', or a partial record with '[TchuType]'", "Random", "Index")]
    public Task TE0010_EveryTypeOfAFamily_ReportedWithItsAdvice(string advice, params string[] types) => RuleTest.ReportsAsync<UnsupportedMemberAnalyzer>(
        $$"""
        [TchuEvent("a.b")]
        public partial record Created
        {
            {{string.Join("\n", types.Select((type, i) => $"public {type} [|Value{i}|] {{ get => default!; init {{ }} }}"))}}
        }

        public sealed record Pair<T>(T Left, T Right);
        """,
        [.. types.Select((type, i) => $"'Created.Value{i}' has type '{Shown(type)}', which cannot be sent: {advice}")]);

    [Fact]
    public Task TE0010_InheritedMember_ReportedThere() => RuleTest.ReportsAsync<UnsupportedMemberAnalyzer>(
        """
        public abstract record Entity { public required object [|Tag|] { get; init; } }
        [TchuEvent("a.b")] public partial record Created(string Id) : Entity;
        """,
        "'Created.Tag' has type 'object', which cannot be sent: use 'JsonElement' for free-form content, or a partial record with '[TchuType]'");

    [Fact]
    public Task TE0010_InheritedMemberOfAReference_ReportedAtTheContract() => RuleTest.ReportsAsync<UnsupportedMemberAnalyzer>(
        RuleTest.Project("[TchuEvent(\"a.b\")] public partial record [|Created|](string Id) : Entity;")
            .AddDependency(RuleTest.Project("public abstract record Entity { public required object Tag { get; init; } }") with { Name = "Other" }),
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
    [InlineData("IEnumerable<Missing>")]
    [InlineData("Missing<int>[]")]
    public Task TE0010_TypeThatDoesNotExist_NotReported(string type) => RuleTest.LeavesToTheCompilerAsync<UnsupportedMemberAnalyzer>(
        $$"""[TchuEvent("a.b")] public partial record Created(string Id, {{type}} Value);""");

    /// <summary>Without its namespace, as messages show it.</summary>
    private static string Shown(string type)
    {
        int arguments = type.IndexOf('<', StringComparison.Ordinal);
        return type[(type.LastIndexOf('.', arguments < 0 ? type.Length - 1 : arguments) + 1)..];
    }
}
