using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.Generators;

/// <summary>Reads <c>[FormerTopics]</c>.</summary>
internal static class FormerTopicsParser
{
    /// <summary>The former topics that an event is consumed on: well-formed, distinct, other than its topic.</summary>
    public static EquatableArray<string> Parse(INamedTypeSymbol type, string topic) => type.FindAttribute(KnownNames.FormerTopics) is { } attribute
        ? Texts(attribute).Where(former => former != topic && TopicGrammar.IsTopic(former)).Distinct().ToEquatableArray()
        : default;

    /// <summary>What the attribute says, whatever it is.</summary>
    public static IEnumerable<string> Texts(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } topics])
        {
            yield break;
        }

        foreach (TypedConstant topic in topics.Values)
        {
            if (topic is { Kind: TypedConstantKind.Primitive, Value: string text })
            {
                yield return text;
            }
        }
    }
}
