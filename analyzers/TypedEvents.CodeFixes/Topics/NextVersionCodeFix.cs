using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Gives a contract the next version of its topic.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NextVersionCodeFix)), Shared]
internal sealed class NextVersionCodeFix() : SyntaxCodeFix("Make it the next version", RuleIds.DuplicateTopic)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<AttributeArgumentListSyntax>() is { } arguments ? [arguments] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        AttributeArgumentListSyntax list = (AttributeArgumentListSyntax)node;
        ExpressionSyntax version = SyntaxFactory.ParseExpression(diagnostic.Properties[FixProperties.Version]!);
        return list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Version") is { } old
            ? list.ReplaceNode(old.Expression, version.WithTriviaFrom(old.Expression))
            : list.WithArguments(Append(list.Arguments, version));
    }

    private static SeparatedSyntaxList<AttributeArgumentSyntax> Append(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, ExpressionSyntax version)
    {
        NameEqualsSyntax name = SyntaxFactory.NameEquals(
            SyntaxFactory.IdentifierName("Version").WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space));
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return SyntaxFactory.SeparatedList(
            arguments.Append(SyntaxFactory.AttributeArgument(name, null, version)), arguments.GetSeparators().Append(comma));
    }
}
