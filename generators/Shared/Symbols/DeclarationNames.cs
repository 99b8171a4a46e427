using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.Generators;

/// <summary>Full names of what a file declares, from its syntax.</summary>
internal static class DeclarationNames
{
    /// <summary>The suffix that attributes may be written without.</summary>
    public const string Attribute = nameof(Attribute);

    /// <summary>Full name of a namespace.</summary>
    public static string Of(BaseNamespaceDeclarationSyntax declaration)
    {
        string name = string.Join(".", declaration.Name.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        return declaration.Parent is BaseNamespaceDeclarationSyntax outer ? Of(outer) + "." + name : name;
    }

    /// <summary>Full metadata name of a type.</summary>
    public static string Of(TypeDeclarationSyntax declaration)
    {
        string name = declaration.TypeParameterList is { Parameters.Count: > 0 and var arity }
            ? declaration.Identifier.ValueText + "`" + arity.ToString(CultureInfo.InvariantCulture)
            : declaration.Identifier.ValueText;
        return declaration.Parent switch
        {
            TypeDeclarationSyntax outer => Of(outer) + "+" + name,
            BaseNamespaceDeclarationSyntax space => Of(space) + "." + name,
            _ => name,
        };
    }

    /// <summary>Simple name of an attribute, without the suffix.</summary>
    public static string OfAttribute(AttributeSyntax attribute) => WithoutSuffix(Last(attribute.Name));

    /// <summary>What an attribute of a name may be written as.</summary>
    public static string WithoutSuffix(string name) => name.EndsWith(Attribute, StringComparison.Ordinal) ? name.Substring(0, name.Length - Attribute.Length) : name;

    /// <summary>The simple name at the end of a name.</summary>
    public static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
