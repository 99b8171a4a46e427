using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.CodeFixes;

/// <summary>A constraint that the lock has as the creation of its attribute, without <c>new</c>, <c>global::</c> and the framework's namespace, named arguments in braces.</summary>
internal static class CustomConstraint
{
    // Any other attribute without a namespace is one of the project's own.
    private static readonly HashSet<string> OfFramework =
    [
        "RequiredAttribute", "RangeAttribute", "RegularExpressionAttribute", "EmailAddressAttribute", "PhoneAttribute", "CreditCardAttribute", "UrlAttribute", "Base64StringAttribute",
        "FileExtensionsAttribute", "EnumDataTypeAttribute", "CustomValidationAttribute",
    ];

    /// <summary>The attribute as code that needs no using; null when the text is no creation.</summary>
    public static string? Attribute(string creation)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression($"new {WithNew(creation)}{(creation.IndexOf('(') < 0 ? "()" : "")}");
        if (expression is not ObjectCreationExpressionSyntax { ContainsDiagnostics: false, ArgumentList: { } list } attribute)
        {
            return null;
        }

        string name = attribute.Type.ToString();
        SyntaxNode[] arguments = [.. list.Arguments, .. attribute.Initializer?.Expressions ?? default];
        return $"{(OfFramework.Contains(name) ? FrozenConstraints.Namespace : "global::")}{name}{(arguments.Length == 0 ? "" : $"({string.Join(", ", arguments.Select(argument => argument.ToString()))})")}";
    }

    /// <summary>Gives the arrays their <c>new</c> back: before the type whose brackets a brace follows. The last comes first, so that the places of the others stay.</summary>
    private static string WithNew(string creation)
    {
        SyntaxToken[] tokens = [.. SyntaxFactory.ParseTokens(creation)];
        for (int i = tokens.Length - 3; i > 0; i--)
        {
            if (tokens[i].IsKind(SyntaxKind.OpenBracketToken) && tokens[i + 1].IsKind(SyntaxKind.CloseBracketToken) && tokens[i + 2].IsKind(SyntaxKind.OpenBraceToken))
            {
                int first = i - 1;
                while (first > 1 && tokens[first - 1].IsKind(SyntaxKind.DotToken))
                {
                    first -= 2;
                }

                creation = creation.Insert(tokens[first].SpanStart, "new ");
            }
        }

        return creation;
    }
}
