using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.CodeFixes;

/// <summary>Changes members of a file one after the other, as often as there is one that may stand where it is.</summary>
internal static class MemberChanges
{
    /// <summary>The file with the changes; those that C# does not allow there are left out.</summary>
    /// <param name="root">The file.</param>
    /// <param name="members">What is to change, and into what.</param>
    public static SyntaxNode In(SyntaxNode root, IReadOnlyCollection<(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change)> members)
    {
        SyntaxNode current = root.TrackNodes(members.Select(member => member.Node).Distinct());
        List<(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change)> waiting = [.. members];
        while (waiting.RemoveAll(member => Changes(ref current, member.Node, member.Change)) > 0)
        {
        }

        return waiting.Count == members.Count ? root : current;
    }

    private static bool Changes(ref SyntaxNode root, SyntaxNode node, Func<SyntaxNode, SyntaxNode> change)
    {
        SyntaxNode present = root.GetCurrentNode(node)!;
        SyntaxNode changed = root.ReplaceNode(present, change(present));
        if (!ParameterOrder.IsKept(changed.GetCurrentNode(node)!))
        {
            return false;
        }

        root = changed;
        return true;
    }
}
