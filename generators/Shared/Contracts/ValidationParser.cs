using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads validation attributes.</summary>
internal static class ValidationParser
{
    private const string Namespace = "System.ComponentModel.DataAnnotations.";

    /// <summary>The name that messages use when an attribute sets it.</summary>
    public static string? DisplayName(IEnumerable<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass.Is(Namespace + "DisplayAttribute") && attribute.NamedText("Name") is { } display)
            {
                return display;
            }

            if (attribute.AttributeClass.Is("System.ComponentModel.DisplayNameAttribute") && attribute.FirstText() is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The rules of a property, or of a whole type when <paramref name="property"/> is null. <c>[Required]</c> comes first, as in the framework.</summary>
    public static IEnumerable<ValidationRule> Parse(IEnumerable<AttributeData> attributes, IPropertySymbol? property)
    {
        List<ValidationRule> rules = [];
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { } type && IsValidation(type) && ParseRule(attribute, type, property) is { } rule)
            {
                rules.Insert(rule.Kind == ValidationRuleKind.Required ? 0 : rules.Count, rule with
                {
                    Message = attribute.NamedText("ErrorMessage"),
                    MessageResource = Resource(attribute),
                });
            }
        }

        return rules;
    }

    private static bool IsValidation(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Is(Namespace + "ValidationAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    private static ValidationRule? ParseRule(AttributeData attribute, INamedTypeSymbol type, IPropertySymbol? property)
    {
        if (property is null || !type.IsIn("DataAnnotations", "ComponentModel", "System"))
        {
            return Create(ValidationRuleKind.Contextual, Creation(attribute, type));
        }

        return type.Name switch
        {
            "RequiredAttribute" when attribute.Named<bool>("DisallowAllDefaultValues") is not true =>
                Create(ValidationRuleKind.Required, Flag(attribute, "AllowEmptyStrings")),
            "StringLengthAttribute" => Create(
                ValidationRuleKind.StringLength, Argument(attribute, 0), Literals.Of(attribute.Named<int>("MinimumLength") ?? 0, null)),
            "MinLengthAttribute" => Create(ValidationRuleKind.MinLength, Argument(attribute, 0)),
            "MaxLengthAttribute" => attribute.ConstructorArguments.Length == 0 ? null : Create(ValidationRuleKind.MaxLength, Argument(attribute, 0)),
            "LengthAttribute" => Create(ValidationRuleKind.Length, Argument(attribute, 0), Argument(attribute, 1)),
            "RangeAttribute" => RangeParser.Parse(attribute, property) ?? Create(ValidationRuleKind.Instance, Creation(attribute, type)),
            "RegularExpressionAttribute" when property.Type.SpecialType == SpecialType.System_String => Create(
                ValidationRuleKind.RegularExpression,
                Argument(attribute, 0),
                Literals.Of(attribute.Named<int>("MatchTimeoutInMilliseconds") is { } timeout and > 0 ? timeout : 1000, null)),
            "CompareAttribute" => Create(ValidationRuleKind.Compare, attribute.FirstText() ?? ""),
            "AllowedValuesAttribute" => ParseValues(ValidationRuleKind.AllowedValues, attribute, property),
            "DeniedValuesAttribute" => ParseValues(ValidationRuleKind.DeniedValues, attribute, property),
            "EmailAddressAttribute" or "PhoneAttribute" or "CreditCardAttribute" or "UrlAttribute" or "Base64StringAttribute"
                or "FileExtensionsAttribute" or "RequiredAttribute" => Create(ValidationRuleKind.Instance, Creation(attribute, type)),
            "DataTypeAttribute" => null,
            _ => Create(ValidationRuleKind.Contextual, Creation(attribute, type)),
        };
    }

    // The framework compares with object.Equals, so that only constants of the member's own type can be equal.
    private static ValidationRule ParseValues(ValidationRuleKind kind, AttributeData attribute, IPropertySymbol property)
    {
        ITypeSymbol type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : property.Type;
        IEnumerable<TypedConstant> values = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } list] ? list.Values : [];
        return new ValidationRule(
            kind,
            values.Where(value => value.IsNull || SymbolEqualityComparer.Default.Equals(value.Type, type))
                .Select(value => value.IsNull ? "null" : Literals.Of(value))
                .ToEquatableArray());
    }

    private static string? Resource(AttributeData attribute)
    {
        string? name = attribute.NamedText("ErrorMessageResourceName");
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (name is not null && argument is { Key: "ErrorMessageResourceType", Value.Value: ITypeSymbol type })
            {
                return $"{SymbolNames.TypeName(type)}.{SymbolNames.Escape(name)}";
            }
        }

        return null;
    }

    private static string Creation(AttributeData attribute, INamedTypeSymbol type)
    {
        string arguments = string.Join(", ", attribute.ConstructorArguments.Select(Literals.Of));
        string creation = $"new {SymbolNames.TypeName(type)}({arguments})";
        return attribute.NamedArguments.IsEmpty
            ? creation
            : $"{creation} {{ {string.Join(", ", attribute.NamedArguments.Select(argument => $"{SymbolNames.Escape(argument.Key)} = {Literals.Of(argument.Value)}"))} }}";
    }

    private static ValidationRule Create(ValidationRuleKind kind, params string[] arguments) => new(kind, arguments.ToEquatableArray());

    private static string Argument(AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length ? Literals.Of(attribute.ConstructorArguments[index]) : "0";

    private static string Flag(AttributeData attribute, string name) => attribute.Named<bool>(name) == true ? "true" : "false";
}
