using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads attributes, also unfinished ones: what is missing or of the wrong type is null.</summary>
internal static class Attributes
{
    /// <summary>The attribute of a class with this full metadata name, or null.</summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, string metadataName)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The string given as constructor argument.</summary>
    public static string? FirstText(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length > 0 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    /// <summary>The named argument of this name when it is a primitive or enum of type <typeparamref name="T"/>.</summary>
    public static T? Named<T>(this AttributeData attribute, string name)
        where T : struct => Find(attribute, name) is T value ? value : null;

    /// <summary>The named argument of this name when it is a string.</summary>
    public static string? NamedText(this AttributeData attribute, string name) => Find(attribute, name) as string;

    private static object? Find(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind is (TypedConstantKind.Primitive or TypedConstantKind.Enum))
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
