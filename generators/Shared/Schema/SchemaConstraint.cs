using System;
using System.Collections.Generic;
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

    // How many arguments each has, at least and at most.
    private static readonly Dictionary<string, (int Least, int Most)> Counts = new()
    {
        [Required] = (0, 1),
        [StringLength] = (2, 2),
        [MinLength] = (1, 1),
        [MaxLength] = (1, 1),
        [Length] = (2, 2),
        [Range] = (2, 4),
        [RegularExpression] = (1, 1),
        [Compare] = (1, 1),
        [AllowedValues] = (0, int.MaxValue),
        [DeniedValues] = (0, int.MaxValue),
        [Custom] = (1, 1),
    };

    public override string ToString() => Arguments.IsEmpty ? Name : $"{Name}({string.Join(",", Arguments.Select(SchemaText.Escape))})";

    /// <exception cref="FormatException">The text is not a constraint.</exception>
    public static SchemaConstraint Read(string text)
    {
        int open = text.IndexOf('(');
        string name = open < 0 ? text : text.Substring(0, open);
        if (open >= 0 && !text.EndsWith(")", StringComparison.Ordinal))
        {
            throw new FormatException($"'{text}' has no ')' at its end.");
        }

        ImmutableArray<string> arguments = open < 0 ? [] : [.. text.Substring(open + 1, text.Length - open - 2).Split(',').Select(SchemaText.Unescape)];
        if (!Counts.TryGetValue(name, out (int Least, int Most) count) || arguments.Length < count.Least || arguments.Length > count.Most)
        {
            throw new FormatException($"'{text}' says nothing about a member.");
        }

        return new SchemaConstraint(name, arguments);
    }
}
