using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Writes the nearest valid topic instead of a malformed literal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MendTopicCodeFix)), Shared]
internal sealed class MendTopicCodeFix() : SyntaxCodeFix("Write a valid topic", RuleIds.InvalidTopic, RuleIds.FormerTopicShape)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixProperties.Topic) && node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Expression: LiteralExpressionSyntax literal } ? [literal] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(diagnostic.Properties[FixProperties.Topic]!)).WithTriviaFrom(node);
}
