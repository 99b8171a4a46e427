using System.Collections.Generic;

namespace TypedEvents.Generators.Tests.Contracts.Matrix;

/// <summary>One member of an event of the matrix: its type, a value with content, and one that is null or as empty as it can be.</summary>
internal sealed record MatrixMember(string Type, string Full, string Empty)
{
    private const string Generic = "System.Collections.Generic.";

    public static IEnumerable<MatrixMember> Of(MatrixType type)
    {
        yield return new MatrixMember(type.Name, type.First, type.Second);
        yield return new MatrixMember(type.Name + "?", type.Second, "null");
        foreach (MatrixMember member in Collections(type.Name, type.First, type.Second, type.FitsSets))
        {
            yield return member;
        }

        foreach (MatrixMember member in Collections(type.Name + "?", type.First, "null", type.FitsSets))
        {
            yield return member;
        }
    }

    /// <summary>Dictionaries with keys of a type.</summary>
    public static IEnumerable<MatrixMember> OfKey(MatrixType type)
    {
        string pairs = $"{{ [{type.First}] = 1, [{type.Second}] = 2 }}";
        yield return new MatrixMember($"{Generic}Dictionary<{type.Name}, int>", $"new() {pairs}", "new()");
        yield return new MatrixMember(
            $"{Generic}IReadOnlyDictionary<{type.Name}, int?>?", $"new {Generic}Dictionary<{type.Name}, int?> {pairs}", "null");
    }

    private static IEnumerable<MatrixMember> Collections(string item, string first, string second, bool fitsSets)
    {
        string items = $"[{first}, {second}]";
        foreach (string list in new[] { "List", "IReadOnlyList", "IReadOnlyCollection" })
        {
            yield return new MatrixMember($"{Generic}{list}<{item}>", items, "[]");
        }

        yield return new MatrixMember($"{item}[]", items, "[]");
        yield return new MatrixMember($"{item}[]?", items, "null");
        yield return new MatrixMember($"System.Collections.Immutable.ImmutableArray<{item}>", items, "[]");
        yield return new MatrixMember($"System.Collections.Immutable.ImmutableArray<{item}>?", items, "null");
        yield return new MatrixMember($"{Generic}Dictionary<string, {item}>", $"new() {{ [\"a\"] = {first}, [\"\"] = {second} }}", "new()");
        yield return new MatrixMember($"{Generic}List<{Generic}List<{item}>?>", $"[{items}, null, []]", "[]");
        if (fitsSets)
        {
            yield return new MatrixMember($"{Generic}HashSet<{item}>", items, "[]");
            yield return new MatrixMember($"{Generic}IReadOnlySet<{item}>", $"new {Generic}HashSet<{item}> {{ {first}, {second} }}", $"new {Generic}HashSet<{item}>()");
        }
    }
}
