using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace TypedEvents.CodeFixes;

/// <summary>Changes declarations of records.</summary>
internal static class RecordSyntax
{
    /// <summary>The record with one more member, in braces if it had none; a method stands apart from what is before it.</summary>
    public static RecordDeclarationSyntax AddMember(RecordDeclarationSyntax record, MemberDeclarationSyntax member)
    {
        if (record.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            SyntaxToken semicolon = record.SemicolonToken;
            record = record
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.ElasticLineFeed).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(semicolon.TrailingTrivia));
        }

        if (record.Members.Count > 0 && member is MethodDeclarationSyntax)
        {
            member = member.WithLeadingTrivia(member.GetLeadingTrivia().Insert(0, SyntaxFactory.ElasticLineFeed));
        }

        return record.AddMembers(member.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}
