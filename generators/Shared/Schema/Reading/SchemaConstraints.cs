using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using TypedEvents.Generators;

namespace TypedEvents.Schema;

/// <summary>Validation rules as the lock has them: values without how C# writes them, and no messages.</summary>
internal static class SchemaConstraints
{
    public static ImmutableArray<string> Of(IEnumerable<ValidationRule> rules) =>
        [.. rules.Select(rule => Of(rule).ToString()).Distinct().OrderBy(text => text, StringComparer.Ordinal)];

    private static SchemaConstraint Of(ValidationRule rule) => rule.Kind switch
    {
        ValidationRuleKind.Required => Create(SchemaConstraint.Required, rule.Arguments[0] == "true" ? ["allow_empty"] : []),
        ValidationRuleKind.StringLength => Create(SchemaConstraint.StringLength, rule.Arguments),
        ValidationRuleKind.MinLength => Create(SchemaConstraint.MinLength, rule.Arguments),
        ValidationRuleKind.MaxLength => Create(SchemaConstraint.MaxLength, rule.Arguments),
        ValidationRuleKind.Length => Create(SchemaConstraint.Length, rule.Arguments),
        ValidationRuleKind.Range => Create(SchemaConstraint.Range, [rule.Arguments[3], rule.Arguments[4], .. Exclusions(rule.Arguments)]),
        ValidationRuleKind.RegularExpression => Create(SchemaConstraint.RegularExpression, [Unquote(rule.Arguments[0])]),
        ValidationRuleKind.Compare => Create(SchemaConstraint.Compare, rule.Arguments),
        ValidationRuleKind.AllowedValues => Create(SchemaConstraint.AllowedValues, Values(rule)),
        ValidationRuleKind.DeniedValues => Create(SchemaConstraint.DeniedValues, Values(rule)),
        _ => Create(SchemaConstraint.Custom, [Creation(rule.Arguments[0])]),
    };

    private static IEnumerable<string> Exclusions(EquatableArray<string> arguments)
    {
        if (arguments[5] == "true")
        {
            yield return "min_exclusive";
        }

        if (arguments[6] == "true")
        {
            yield return "max_exclusive";
        }
    }

    private static IEnumerable<string> Values(ValidationRule rule) => rule.Arguments.Select(Unquote).OrderBy(value => value, StringComparer.Ordinal);

    private static string Unquote(string literal) => literal is ['"', .., '"'] ? literal.Substring(1, literal.Length - 2) : literal;

    private static string Creation(string expression)
    {
        string text = expression.Replace("new ", "").Replace("global::", "").Replace("System.ComponentModel.DataAnnotations.", "");
        return text.EndsWith("()", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) : text;
    }

    private static SchemaConstraint Create(string name, IEnumerable<string> arguments) => new(name, [.. arguments]);
}
