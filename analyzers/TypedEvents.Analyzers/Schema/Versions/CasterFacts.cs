using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>What messages say about methods with <c>[Upcaster]</c> or <c>[Downcaster]</c>.</summary>
internal static class CasterFacts
{
    public static IEnumerable<CasterKind> KindsOf(IMethodSymbol method)
    {
        if (method.FindAttribute(KnownNames.Upcaster) is not null)
        {
            yield return CasterKind.Upcaster;
        }

        if (method.FindAttribute(KnownNames.Downcaster) is not null)
        {
            yield return CasterKind.Downcaster;
        }
    }

    public static string NameOf(IMethodSymbol method) => $"{method.ContainingType.Name}.{method.Name}";

    /// <summary>True when a type of its signature does not exist.</summary>
    public static bool IsLeftToTheCompiler(IMethodSymbol method) =>
        method.ReturnType.TypeKind == TypeKind.Error || method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error);

    /// <summary>The event's attribute; null when it is no event.</summary>
    public static AttributeData? EventAttribute(ITypeSymbol type) => type.FindAttribute(KnownNames.TchuEvent);

    public static string TopicOf(AttributeData attribute) => attribute.FirstText() ?? "";

    public static int VersionOf(AttributeData attribute) => attribute.Named<int>("Version") ?? 1;
}
