using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>The contract attributes of a type.</summary>
internal static class ContractAttributes
{
    /// <summary>What an attribute declares; null when it is no contract attribute.</summary>
    public static ContractKind? KindOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !type.IsIn("TypedEvents"))
        {
            return null;
        }

        return type.Name switch
        {
            "TchuEventAttribute" => ContractKind.Event,
            "TchuRpcAttribute" => ContractKind.Request,
            "TchuTypeAttribute" => ContractKind.Type,
            _ => null,
        };
    }

    public static IEnumerable<AttributeData> Of(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (KindOf(attribute) is not null)
            {
                yield return attribute;
            }
        }
    }

    /// <summary>The <c>[TchuType]</c> of a type; null without one.</summary>
    public static AttributeData? TypeAttribute(ITypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (KindOf(attribute) == ContractKind.Type)
            {
                return attribute;
            }
        }

        return null;
    }
}
