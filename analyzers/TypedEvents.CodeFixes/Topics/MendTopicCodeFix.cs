using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Writes the nearest valid or known topic where the text of a wrong one stands: in the argument, or in the constant that it names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MendTopicCodeFix)), Shared]
internal sealed class MendTopicCodeFix() : SyntaxCodeFix(
    "Write the topic that is meant",
    RuleIds.InvalidTopic,
    RuleIds.InvalidPattern,
    RuleIds.UnknownTopic,
    RuleIds.UnmatchedPattern,
    RuleIds.TopicVariant,
    RuleIds.FormerTopicShape)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic)
    {
        if (diagnostic.Id != RuleIds.FormerTopicShape)
        {
            return diagnostic.AdditionalLocations
                .Select(spelling => node.SyntaxTree.GetRoot().FindNode(spelling.SourceSpan, getInnermostNodeForTie: true))
                .OfType<ExpressionSyntax>();
        }

        return diagnostic.Properties.ContainsKey(FixProperties.Topic) && node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Expression: LiteralExpressionSyntax literal } ? [literal] : [];
    }

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(diagnostic.Properties[FixProperties.Topic]!)).WithTriviaFrom(node);
}
