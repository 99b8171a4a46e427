using System.Collections.Generic;
using System.Linq;
using System.Text;
using TypedEvents.Generators;
using TypedEvents.Schema;

namespace TypedEvents.CodeFixes;

/// <summary>What C# calls a member of the lock, and what it is when it is missing.</summary>
internal static class MemberNames
{
    private static readonly HashSet<string> OfEveryRecord =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ToString",
    ];

    /// <summary>The property of a name on the wire.</summary>
    public static string FromWire(string wireName)
    {
        StringBuilder name = new();
        foreach (string word in wireName.Split('_').Where(word => word.Length > 0))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word.Substring(1).Where(char.IsLetterOrDigit).ToArray());
        }

        return name.Length > 0 && char.IsLetter(name[0]) && !OfEveryRecord.Contains(name.ToString()) ? name.ToString() : "Member" + name;
    }

    /// <summary>The attribute that keeps the name on the wire, followed by a space; empty when the name of the property says it.</summary>
    /// <param name="member">The member.</param>
    /// <param name="property">Its property.</param>
    /// <param name="target">What the attribute is for; empty for what it stands on.</param>
    public static string WireName(SchemaMember member, string property, string target) => WireNames.FromProperty(property) == member.Name
        ? ""
        : $"[{target}System.Text.Json.Serialization.JsonPropertyName({Literals.String(member.Name)})] ";

    /// <summary>True for a type whose default is null although it must not be.</summary>
    public static bool NeedsInitializer(SchemaType type) =>
        !type.IsNullable && (type.Kind is SchemaTypeKind.List or SchemaTypeKind.Set or SchemaTypeKind.Map || type.IsRecord || type.Name is "str" or "bin" or "uri");

    /// <summary>What a member of such a type is when it is missing.</summary>
    public static string Initializer(SchemaType type, string text)
    {
        return type switch
        {
            { Name: "str" } => "\"\"",
            { Kind: SchemaTypeKind.Map } => New("Dictionary"),
            { Kind: SchemaTypeKind.Set } => New("HashSet"),
            { Name: "bin" } or { Element: not null } => "[]",
            _ => "null!",
        };

        // The interfaces of these take no collection expression.
        string New(string implementation) => $"new System.Collections.Generic.{implementation}<{text.Substring(text.IndexOf('<') + 1)}()";
    }
}
