using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.CodeFixes;

/// <summary>Changes the words before a declaration and keeps what stands in front of them.</summary>
internal static class AccessModifiers
{
    public static bool IsAccess(SyntaxToken word) => word.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.FileKeyword;

    /// <summary>The declaration with <c>internal</c> instead of its own access.</summary>
    public static MemberDeclarationSyntax MakeInternal(MemberDeclarationSyntax declaration) =>
        With(declaration, [Word(SyntaxKind.InternalKeyword), .. declaration.Modifiers.Where(word => !IsAccess(word))]);

    /// <summary>The declaration with <c>abstract</c> behind its access.</summary>
    public static MemberDeclarationSyntax MakeAbstract(TypeDeclarationSyntax declaration) => With(
        declaration,
        [.. declaration.Modifiers.Where(IsAccess), Word(SyntaxKind.AbstractKeyword), .. declaration.Modifiers.Where(word => !IsAccess(word) && !word.IsKind(SyntaxKind.SealedKeyword))]);

    private static MemberDeclarationSyntax With(MemberDeclarationSyntax declaration, SyntaxToken[] words)
    {
        SyntaxToken first = declaration.AttributeLists.Count > 0 ? declaration.AttributeLists.Last().GetLastToken().GetNextToken() : declaration.GetFirstToken();
        MemberDeclarationSyntax bare = declaration.Modifiers.Count > 0 ? declaration : declaration.ReplaceToken(first, first.WithLeadingTrivia());
        return bare.WithModifiers(SyntaxFactory.TokenList(
            words.Select((word, i) => (i == 0 ? word.WithLeadingTrivia(first.LeadingTrivia) : word.WithLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space))));
    }

    private static SyntaxToken Word(SyntaxKind kind) => SyntaxFactory.Token(kind);
}
