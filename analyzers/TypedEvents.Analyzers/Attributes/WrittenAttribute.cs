using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>An attribute of a type, as it is written: what it is, only binding tells.</summary>
/// <param name="Name">Simple name, without the suffix <c>Attribute</c>.</param>
/// <param name="TypeName">Full metadata name of the type.</param>
/// <param name="Path">Its file.</param>
/// <param name="Text">Its one argument by position when that is a string literal; null when it has another one, or none.</param>
/// <param name="Version">The argument <c>Version</c>, or 1 without it; null when it is no number.</param>
internal sealed record WrittenAttribute(string Name, string TypeName, string Path, string? Text, int? Version)
{
    /// <summary>Simple name of the attribute of events.</summary>
    public const string Event = "TchuEvent";

    /// <summary>Simple name of the attribute of requests.</summary>
    public const string Request = "TchuRpc";

    /// <summary>True for the simple names of attributes that declare topics.</summary>
    public static bool IsOfContract(string name) => name is Event or Request;

    public static WrittenAttribute Read(AttributeSyntax attribute, TypeDeclarationSyntax type)
    {
        string? text = null;
        int? version = 1;
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            object? value = argument.Expression.IsKind(SyntaxKind.StringLiteralExpression) || argument.Expression.IsKind(SyntaxKind.NumericLiteralExpression)
                ? ((LiteralExpressionSyntax)argument.Expression).Token.Value
                : null;
            if (argument.NameEquals is null)
            {
                text = value as string;
            }
            else if (argument.NameEquals.Name.Identifier.ValueText == "Version")
            {
                version = value as int?;
            }
        }

        return new WrittenAttribute(DeclarationNames.OfAttribute(attribute), DeclarationNames.Of(type), type.SyntaxTree.FilePath, text, version);
    }
}
