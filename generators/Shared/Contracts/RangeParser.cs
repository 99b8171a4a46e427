using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads <c>[Range]</c> on members that are compared without conversion.</summary>
internal static class RangeParser
{
    /// <summary>
    /// Arguments: the type to compare as, the bounds as expressions of it, the bounds as text for messages, whether each is exclusive.
    /// Null when the bounds or the member are not of a type that is compiled.
    /// </summary>
    public static ValidationRule? Parse(AttributeData attribute, IPropertySymbol property)
    {
        ITypeSymbol type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : property.Type;
        if (WireScalars.Find(type) is not { } scalar)
        {
            return null;
        }

        string[]? bounds = attribute.ConstructorArguments switch
        {
            [{ Value: int low }, { Value: int high }] => Numbers(scalar.Kind, low, high),
            [{ Value: double low }, { Value: double high }] => IsNumber(scalar.Kind) ? Bounds("double", Text(low), "d", Text(high)) : null,
            [{ Value: ITypeSymbol operand }, { Value: string low }, { Value: string high }] => Parsed(scalar, operand, low, high),
            _ => null,
        };
        return bounds is null
            ? null
            : new ValidationRule(
                ValidationRuleKind.Range,
                new[] { bounds[0], bounds[1], bounds[2], bounds[3], bounds[4], Flag(attribute, "MinimumIsExclusive"), Flag(attribute, "MaximumIsExclusive") }
                    .ToEquatableArray());
    }

    private static string[]? Numbers(WireKind kind, decimal low, decimal high) => kind switch
    {
        WireKind.UInt64 or WireKind.Decimal => Bounds("decimal", Text(low), "m", Text(high)),
        WireKind.Single or WireKind.Double => Bounds("double", Text(low), "d", Text(high)),
        _ when IsNumber(kind) => Bounds("long", Text(low), "L", Text(high)),
        _ => null,
    };

    private static string[]? Parsed(WireType member, ITypeSymbol operand, string low, string high)
    {
        if (WireScalars.Find(operand) is not { } bound)
        {
            return null;
        }

        if (IsNumber(member.Kind) && IsNumber(bound.Kind))
        {
            return decimal.TryParse(low, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal from)
                && decimal.TryParse(high, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal to)
                    ? Numbers(bound.Kind == WireKind.Decimal && !IsFloating(member.Kind) ? WireKind.Decimal : member.Kind, from, to)
                    : null;
        }

        bool isTime = member.Kind is WireKind.DateTime or WireKind.DateTimeOffset or WireKind.DateOnly or WireKind.TimeOnly or WireKind.TimeSpan;
        return isTime && bound.Kind == member.Kind ? [member.TypeName, Parse(member, low), Parse(member, high), low, high] : null;
    }

    private static string Parse(WireType type, string text) =>
        $"{type.TypeName}.Parse({Literals.String(text)}, global::System.Globalization.CultureInfo.InvariantCulture)";

    private static string[] Bounds(string type, string low, string suffix, string high) => [type, low + suffix, high + suffix, low, high];

    private static bool IsNumber(WireKind kind) => kind is (>= WireKind.Byte and <= WireKind.UInt64) or WireKind.Decimal || IsFloating(kind);

    private static bool IsFloating(WireKind kind) => kind is WireKind.Single or WireKind.Double;

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Flag(AttributeData attribute, string name) => attribute.Named<bool>(name) == true ? "true" : "false";
}
