using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Writes <c>init</c> for <c>set</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InitAccessorCodeFix)), Shared]
internal sealed class InitAccessorCodeFix() : SyntaxCodeFix("Make it init-only", RuleIds.MutableMember)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) => node is AccessorDeclarationSyntax ? [node] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        AccessorDeclarationSyntax setter = (AccessorDeclarationSyntax)node;
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(setter.Keyword);
        return SyntaxFactory.AccessorDeclaration(
            SyntaxKind.InitAccessorDeclaration, setter.AttributeLists, setter.Modifiers, keyword, setter.Body, setter.ExpressionBody, setter.SemicolonToken);
    }
}
