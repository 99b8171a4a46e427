using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedEvents.CodeFixes;

/// <summary>A fix that changes each node by itself.</summary>
internal abstract class SyntaxCodeFix(string title, params string[] ids) : DocumentCodeFix(title, ids)
{
    /// <summary>The changed node.</summary>
    protected abstract SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic);

    /// <inheritdoc/>
    protected sealed override SyntaxNode Apply(SyntaxNode root, IReadOnlyDictionary<SyntaxNode, Diagnostic> targets) =>
        root.ReplaceNodes(targets.Keys, (original, current) => Change(current, targets[original]));
}
