using System;
using System.Linq;
using static TypedEvents.Generators.ValidationMessages;

namespace TypedEvents.Generators;

/// <summary>When an attribute of one member is violated, and what is said then.</summary>
/// <param name="contract">The contract.</param>
/// <param name="member">The member.</param>
/// <param name="local">The local that holds its value.</param>
/// <param name="addField">Adds a static field of a type, name and value, and returns how to refer to it.</param>
internal sealed class ValidationConditions(ContractModel contract, MemberModel member, string local, Func<string, string, string, string> addField)
{
    public const string AttributeType = "global::System.ComponentModel.DataAnnotations.ValidationAttribute";
    private const string Regex = "global::System.Text.RegularExpressions.Regex";

    private readonly WireType _type = member.Type;

    /// <summary>False for attributes that cannot be violated by a value of this type.</summary>
    public static bool Applies(ValidationRule rule, WireType type) => rule.Kind switch
    {
        ValidationRuleKind.Required => type.IsNullable || !type.IsValueType,
        ValidationRuleKind.MaxLength => rule.Arguments[0] != "-1" && Length(type, "") is not null,
        ValidationRuleKind.MinLength or ValidationRuleKind.Length => Length(type, "") is not null,
        ValidationRuleKind.StringLength => type.Kind == WireKind.String,
        _ => true,
    };

    /// <summary>The condition of a violation, and the message as an expression.</summary>
    public (string Condition, string Message) Of(ValidationRule rule) => rule.Kind switch
    {
        ValidationRuleKind.Required => (IsMissing(rule), ValidationMessages.Of(rule, "The {0} field is required.", Name(member))),
        ValidationRuleKind.StringLength => StringLength(rule),
        ValidationRuleKind.MinLength => (
            $"{Guard}{Length(_type, local)} < {rule.Arguments[0]}",
            ValidationMessages.Of(rule, "The field {0} must be a string or array type with a minimum length of '{1}'.", Name(member), Number(rule.Arguments[0]))),
        ValidationRuleKind.MaxLength => (
            $"{Guard}{Length(_type, local)} > {rule.Arguments[0]}",
            ValidationMessages.Of(rule, "The field {0} must be a string or array type with a maximum length of '{1}'.", Name(member), Number(rule.Arguments[0]))),
        ValidationRuleKind.Length => (
            $"{Guard}({Length(_type, local)} < {rule.Arguments[0]} || {Length(_type, local)} > {rule.Arguments[1]})",
            ValidationMessages.Of(
                rule,
                "The field {0} must be a string or collection type with a minimum length of '{1}' and maximum length of '{2}'.",
                Name(member), Number(rule.Arguments[0]), Number(rule.Arguments[1]))),
        ValidationRuleKind.Range => Range(rule),
        ValidationRuleKind.RegularExpression => RegularExpression(rule),
        ValidationRuleKind.Compare => Compare(rule),
        ValidationRuleKind.AllowedValues => (
            Values(rule) is { Length: > 0 } allowed ? $"{local} is not ({allowed})" : "true",
            ValidationMessages.Of(rule, "The {0} field does not equal any of the values specified in AllowedValuesAttribute.", Name(member))),
        ValidationRuleKind.DeniedValues => (
            Values(rule) is { Length: > 0 } denied ? $"{local} is {denied}" : "false",
            ValidationMessages.Of(rule, "The {0} field equals one of the values specified in DeniedValuesAttribute.", Name(member))),
        _ => Instance(rule),
    };

    private bool IsNullableValue => _type is { IsNullable: true, IsValueType: true };

    private string Guard => IsNullableValue ? $"{local}.HasValue && " : _type.IsValueType ? "" : $"{local} is not null && ";

    private string Present => IsNullableValue ? $"{local}.GetValueOrDefault()" : local;

    private string IsMissing(ValidationRule rule) => _type switch
    {
        { IsValueType: true } => $"!{local}.HasValue",
        { Kind: WireKind.String } when rule.Arguments[0] == "false" => $"string.IsNullOrWhiteSpace({local})",
        _ => $"{local} is null",
    };

    private static string? Length(WireType type, string value) => type switch
    {
        { IsNullable: true, IsValueType: true } => null,
        { Kind: WireKind.String or WireKind.Binary or WireKind.Memory } => value + ".Length",
        { Collection: CollectionKind.Array } => value + ".Length",
        { Collection: CollectionKind.ImmutableArray } => $"({value}.IsDefault ? 0 : {value}.Length)",
        { Collection: not CollectionKind.None } => value + ".Count",
        _ => null,
    };

    private (string Condition, string Message) StringLength(ValidationRule rule)
    {
        (string max, string min) = (rule.Arguments[0], rule.Arguments[1]);
        return min == "0"
            ? ($"{Guard}{local}.Length > {max}",
                ValidationMessages.Of(rule, "The field {0} must be a string with a maximum length of {1}.", Name(member), Number(max), Number(min)))
            : ($"{Guard}({local}.Length < {min} || {local}.Length > {max})",
                ValidationMessages.Of(
                    rule, "The field {0} must be a string with a minimum length of {2} and a maximum length of {1}.", Name(member), Number(max), Number(min)));
    }

    private (string Condition, string Message) Range(ValidationRule rule)
    {
        (string type, string low, string high) = (rule.Arguments[0], rule.Arguments[1], rule.Arguments[2]);
        (bool aboveLow, bool belowHigh) = (rule.Arguments[5] == "true", rule.Arguments[6] == "true");
        bool isNumber = type is "long" or "double" or "decimal";
        if (!isNumber)
        {
            low = addField(type, "From", low);
            high = addField(type, "To", high);
        }

        string exclusive = (aboveLow ? ", aboveLow: true" : "") + (belowHigh ? ", belowHigh: true" : "");
        string format = "The field {0} must be between {1}" + (aboveLow ? " exclusive" : "") + " and {2}" + (belowHigh ? " exclusive" : "") + ".";
        return (
            $"{Guard}!{Names.Checks}.IsBetween({(isNumber ? $"({type})" : "")}{Present}, {low}, {high}{exclusive})",
            ValidationMessages.Of(rule, format, Name(member), (rule.Arguments[3], low), (rule.Arguments[4], high)));
    }

    private (string Condition, string Message) RegularExpression(ValidationRule rule)
    {
        string pattern = rule.Arguments[0];
        string field = addField(
            Regex, "Pattern", $"new({pattern}, {Regex}Options.CultureInvariant, global::System.TimeSpan.FromMilliseconds({rule.Arguments[1]}))");
        return (
            $"!{Names.Checks}.Matches({field}, {local})",
            ValidationMessages.Of(rule with { Message = rule.Message ?? "The field {0} must match the regular expression '{1}'." }, "", Name(member), (pattern, pattern)));
    }

    private (string Condition, string Message) Compare(ValidationRule rule)
    {
        string other = rule.Arguments[0];
        string display = contract.Members.FirstOrDefault(candidate => candidate.Name == other)?.DisplayName ?? other;
        return (
            $"!object.Equals({local}, value.{SymbolNames.Escape(other)})",
            ValidationMessages.Of(rule, "'{0}' and '{1}' do not match.", Name(member), (display, Literals.String(display))));
    }

    private (string Condition, string Message) Instance(ValidationRule rule)
    {
        string field = addField(AttributeType, "Rule", rule.Arguments[0]);
        return ($"!{field}.IsValid({local})", $"{field}.FormatErrorMessage({Literals.String(member.DisplayName)})");
    }

    private string Values(ValidationRule rule) => string.Join(
        " or ", rule.Arguments.Where(value => value != "null" || _type.IsNullable || !_type.IsValueType));
}
