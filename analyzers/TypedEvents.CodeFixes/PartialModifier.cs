using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.CodeFixes;

/// <summary>Adds <c>partial</c> where the language wants it: last.</summary>
internal static class PartialModifier
{
    public static bool IsMissing(TypeDeclarationSyntax declaration) => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax declaration)
    {
        SyntaxToken word = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (!IsMissing(declaration))
        {
            return declaration;
        }

        if (declaration.Modifiers.Count > 0)
        {
            return (TypeDeclarationSyntax)declaration.WithModifiers(declaration.Modifiers.Add(word));
        }

        // The keyword was first and carried what stands before the declaration.
        SyntaxToken keyword = declaration.Keyword;
        return (TypeDeclarationSyntax)declaration
            .WithKeyword(keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(word.WithLeadingTrivia(keyword.LeadingTrivia)));
    }
}
