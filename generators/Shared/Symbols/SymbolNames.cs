using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedEvents.Generators;

/// <summary>Names of symbols, as emitted code, ids and tools need them.</summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat InCode = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Plain = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>How emitted code names a type: <c>global::</c>, escaped keywords, nullable type arguments marked; not nullable itself.</summary>
    public static string TypeName(ITypeSymbol type) =>
        type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(InCode);

    /// <summary>As <see cref="TypeName"/>, with the annotation of the place where it is used.</summary>
    public static string AnnotatedTypeName(ITypeSymbol type) => type.ToDisplayString(InCode);

    /// <summary>Namespace, containing types and name, joined by dots, without escapes.</summary>
    public static string DottedName(INamedTypeSymbol type) => type.ToDisplayString(Plain);

    /// <summary>Full metadata name, for example <c>Shop.Orders+Created</c>.</summary>
    public static string MetadataName(INamedTypeSymbol type) => type switch
    {
        { ContainingType: { } outer } => MetadataName(outer) + "+" + type.MetadataName,
        { ContainingNamespace: { IsGlobalNamespace: false } space } => space.ToDisplayString(Plain) + "." + type.MetadataName,
        _ => type.MetadataName,
    };

    /// <summary>A member's or parameter's name as emitted code writes it.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A type's name as emitted declarations write it. Names of small letters alone are escaped too: the compiler warns of them, and of <c>record</c>.</summary>
    public static string EscapeType(string name)
    {
        foreach (char c in name)
        {
            if (c is < 'a' or > 'z')
            {
                return Escape(name);
            }
        }

        return "@" + name;
    }

    /// <summary>True for the type with this full metadata name, without building the name; only for types that are not nested.</summary>
    public static bool Is(this ITypeSymbol? type, string metadataName)
    {
        if (type is not { ContainingType: null, ContainingNamespace: { } space }
            || !metadataName.EndsWith(type.MetadataName, StringComparison.Ordinal))
        {
            return false;
        }

        int end = metadataName.Length - type.MetadataName.Length;
        for (; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            int start = end - 1 - space.Name.Length;
            if (start < 0 || metadataName[end - 1] != '.' || string.CompareOrdinal(metadataName, start, space.Name, 0, space.Name.Length) != 0)
            {
                return false;
            }

            end = start;
        }

        return end == 0;
    }
}
