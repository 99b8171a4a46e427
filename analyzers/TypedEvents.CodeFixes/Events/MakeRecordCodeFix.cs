using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Turns a class or struct into a partial record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeRecordCodeFix)), Shared]
internal sealed class MakeRecordCodeFix() : SyntaxCodeFix("Make it a partial record", RuleIds.NotRecord)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic)
    {
        // A record inherits from records only, and its parameters become properties: neither is decided here.
        if (node is (ClassDeclarationSyntax or StructDeclarationSyntax) and TypeDeclarationSyntax { BaseList: null, ParameterList: null } declaration
            && !declaration.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.RefKeyword)))
        {
            yield return declaration;
        }
    }

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        TypeDeclarationSyntax type = PartialModifier.Add((TypeDeclarationSyntax)node);
        bool isStruct = type is StructDeclarationSyntax;
        SyntaxToken record = SyntaxFactory.Token(SyntaxKind.RecordKeyword).WithLeadingTrivia(type.Keyword.LeadingTrivia);
        return SyntaxFactory.RecordDeclaration(
            isStruct ? SyntaxKind.RecordStructDeclaration : SyntaxKind.RecordDeclaration,
            type.AttributeLists,
            type.Modifiers,
            record.WithTrailingTrivia(isStruct ? SyntaxFactory.TriviaList(SyntaxFactory.Space) : type.Keyword.TrailingTrivia),
            isStruct ? type.Keyword.WithLeadingTrivia() : default,
            type.Identifier,
            type.TypeParameterList,
            type.ParameterList,
            type.BaseList,
            type.ConstraintClauses,
            type.OpenBraceToken,
            type.Members,
            type.CloseBraceToken,
            type.SemicolonToken);
    }
}
