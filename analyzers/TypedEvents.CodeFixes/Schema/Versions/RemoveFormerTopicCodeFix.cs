using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Takes a former topic out that another event has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveFormerTopicCodeFix)), Shared]
internal sealed class RemoveFormerTopicCodeFix() : RemoveAttributeCodeFix("Take it out of the former topics", RuleIds.FormerTopicTaken)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        node is AttributeArgumentSyntax or CollectionElementSyntax || node.Parent is InitializerExpressionSyntax ? [node] : [];
}
