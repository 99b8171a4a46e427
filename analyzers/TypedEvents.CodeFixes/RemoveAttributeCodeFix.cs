using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedEvents.CodeFixes;

/// <summary>A fix that takes out attributes, arguments of them, or bases of a type. What is left empty goes too: an attribute without its arguments, the brackets of the last attribute, and the colon of the last base.</summary>
internal abstract class RemoveAttributeCodeFix(string title, params string[] ids) : DocumentCodeFix(title, ids)
{
    /// <inheritdoc/>
    protected sealed override SyntaxNode Apply(SyntaxNode root, IReadOnlyDictionary<SyntaxNode, Diagnostic> targets)
    {
        HashSet<SyntaxNode> removed = [.. targets.Keys];
        Widen<InitializerExpressionSyntax>(removed, list => list.Expressions, list => list.FirstAncestorOrSelf<AttributeArgumentSyntax>()!);
        Widen<CollectionExpressionSyntax>(removed, list => list.Elements, list => list.FirstAncestorOrSelf<AttributeArgumentSyntax>()!);
        Widen<AttributeArgumentListSyntax>(removed, list => list.Arguments, list => list.Parent!);
        Widen<AttributeListSyntax>(removed, list => list.Attributes, list => list);
        Widen<BaseListSyntax>(removed, list => list.Types, list => list);

        ILookup<bool, SyntaxNode> parts = removed.Where(node => node is not (AttributeListSyntax or BaseListSyntax)).ToLookup(IsLast);
        AttributeListSyntax[] lists = [.. removed.OfType<AttributeListSyntax>()];
        BaseListSyntax[] bases = [.. removed.OfType<BaseListSyntax>()];
        root = root.TrackNodes(removed);
        root = root.RemoveNodes(root.GetCurrentNodes(parts[false]), SyntaxRemoveOptions.KeepNoTrivia)!;
        root = root.RemoveNodes(root.GetCurrentNodes(parts[true]), SyntaxRemoveOptions.KeepTrailingTrivia)!;
        root = bases.Aggregate(root, (current, list) => RemoveBases(current, current.GetCurrentNode(list)!));
        return lists.Aggregate(root, (current, list) => RemoveList(current, current.GetCurrentNode(list)!));
    }

    /// <summary>What stands behind the last part belongs to what follows.</summary>
    private static bool IsLast(SyntaxNode part) => !part.GetLastToken().GetNextToken().IsKind(SyntaxKind.CommaToken);

    /// <summary>Takes out what would have no parts any more.</summary>
    private static void Widen<TList>(HashSet<SyntaxNode> removed, Func<TList, IEnumerable<SyntaxNode>> parts, Func<TList, SyntaxNode> whole)
        where TList : SyntaxNode
    {
        foreach (TList list in removed.Select(node => node.Parent).OfType<TList>().Where(list => parts(list).All(removed.Contains)).Distinct().ToArray())
        {
            removed.ExceptWith(parts(list));
            removed.Add(whole(list));
        }
    }

    /// <summary>What stands behind the bases stays, and nothing before the colon.</summary>
    private static SyntaxNode RemoveBases(SyntaxNode root, BaseListSyntax list)
    {
        TypeDeclarationSyntax owner = (TypeDeclarationSyntax)list.Parent!;
        SyntaxToken before = list.ColonToken.GetPreviousToken();
        TypeDeclarationSyntax bare = owner.ReplaceToken(before, before.WithTrailingTrivia(list.GetTrailingTrivia()));
        return root.ReplaceNode(owner, bare.WithBaseList(null));
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
