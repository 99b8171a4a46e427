using System;
using System.Collections.Immutable;
using System.Linq;

namespace TypedEvents.Schema;

/// <summary>A validation rule as the lock has it, for example <c>range(1,100)</c>.</summary>
/// <param name="Name">What is checked.</param>
/// <param name="Arguments">The values it is checked against.</param>
internal sealed record SchemaConstraint(string Name, ImmutableArray<string> Arguments)
{
    public const string Required = "required";
    public const string StringLength = "string_length";
    public const string MinLength = "min_length";
    public const string MaxLength = "max_length";
    public const string Length = "length";
    public const string Range = "range";
    public const string RegularExpression = "regex";
    public const string Compare = "compare";
    public const string AllowedValues = "allowed";
    public const string DeniedValues = "denied";
    public const string Custom = "custom";

    private static readonly string[] Names =
        [Required, StringLength, MinLength, MaxLength, Length, Range, RegularExpression, Compare, AllowedValues, DeniedValues, Custom];

    public override string ToString() => Arguments.IsEmpty ? Name : $"{Name}({string.Join(",", Arguments.Select(SchemaText.Escape))})";

    /// <exception cref="FormatException">The text is not a constraint.</exception>
    public static SchemaConstraint Read(string text)
    {
        int open = text.IndexOf('(');
        string name = open < 0 ? text : text.Substring(0, open);
        if (!Names.Contains(name) || (open >= 0 && !text.EndsWith(")", StringComparison.Ordinal)))
        {
            throw new FormatException($"'{text}' says nothing about a member.");
        }

        return new SchemaConstraint(
            name,
            open < 0 ? [] : [.. text.Substring(open + 1, text.Length - open - 2).Split(',').Select(SchemaText.Unescape)]);
    }
}
