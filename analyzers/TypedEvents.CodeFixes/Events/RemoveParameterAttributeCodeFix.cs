using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Takes an attribute off a parameter whose property has another one, which everything reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveParameterAttributeCodeFix)), Shared]
internal sealed class RemoveParameterAttributeCodeFix() : RemoveAttributeCodeFix("Keep the one on the property", RuleIds.DivergingAttributes)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) => node is AttributeSyntax ? [node] : [];
}
