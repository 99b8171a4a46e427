using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.CodeFixes;

/// <summary>A fix that takes out attributes, or arguments of them. What is left empty goes too: an attribute without its arguments, and the brackets of the last attribute.</summary>
internal abstract class RemoveAttributeCodeFix(string title, params string[] ids) : DocumentCodeFix(title, ids)
{
    /// <inheritdoc/>
    protected sealed override SyntaxNode Apply(SyntaxNode root, IReadOnlyDictionary<SyntaxNode, Diagnostic> targets)
    {
        HashSet<SyntaxNode> removed = [.. targets.Keys];
        foreach (AttributeArgumentListSyntax arguments in targets.Keys.Select(node => node.Parent).OfType<AttributeArgumentListSyntax>())
        {
            Widen(removed, arguments.Arguments, arguments.Parent!);
        }

        foreach (AttributeListSyntax list in removed.Select(node => node.Parent).OfType<AttributeListSyntax>().ToArray())
        {
            Widen(removed, list.Attributes, list);
        }

        AttributeListSyntax[] lists = [.. removed.OfType<AttributeListSyntax>()];
        SyntaxNode[] parts = [.. removed.Where(node => node is not AttributeListSyntax)];
        root = root.TrackNodes(removed);
        root = root.RemoveNodes(root.GetCurrentNodes<SyntaxNode>(parts), SyntaxRemoveOptions.KeepNoTrivia)!;
        return lists.Aggregate(root, (current, list) => RemoveList(current, current.GetCurrentNode(list)!));
    }

    private static void Widen(HashSet<SyntaxNode> removed, IEnumerable<SyntaxNode> parts, SyntaxNode whole)
    {
        if (parts.All(removed.Contains))
        {
            removed.ExceptWith(parts.ToArray());
            removed.Add(whole);
        }
    }

    /// <summary>What stands before the brackets, as documentation does, stays before what follows them.</summary>
    private static SyntaxNode RemoveList(SyntaxNode root, AttributeListSyntax list)
    {
        SyntaxNode owner = list.Parent!;
        SyntaxNode bare = owner.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!;
        SyntaxToken next = bare.FindToken(bare.FullSpan.Start + list.FullSpan.Start - owner.FullSpan.Start);
        IEnumerable<SyntaxTrivia> before = list.GetLeadingTrivia();
        if (next.LeadingTrivia.Count > 0)
        {
            // Both lines are indented.
            before = before.Reverse().SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse();
        }

        return root.ReplaceNode(owner, bare.ReplaceToken(next, next.WithLeadingTrivia(before.Concat(next.LeadingTrivia))));
    }
}
