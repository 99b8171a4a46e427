using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedEvents.CodeFixes;

/// <summary>Restores members of a file one after the other, as often as there is one that may stand where it is.</summary>
internal static class RestoredMembers
{
    /// <summary>The file with the members; those that C# does not allow there are left out.</summary>
    /// <param name="root">The file.</param>
    /// <param name="members">What is to change, and by what.</param>
    public static SyntaxNode In(SyntaxNode root, IReadOnlyCollection<(SyntaxNode Node, RestoredMember Member)> members)
    {
        SyntaxNode current = root.TrackNodes(members.Select(member => member.Node).Distinct());
        List<(SyntaxNode Node, RestoredMember Member)> waiting = [.. members];
        while (waiting.RemoveAll(member => Restores(ref current, member.Node, member.Member)) > 0)
        {
        }

        return waiting.Count == members.Count ? root : current;
    }

    private static bool Restores(ref SyntaxNode root, SyntaxNode node, RestoredMember member)
    {
        SyntaxNode present = root.GetCurrentNode(node)!;
        SyntaxNode changed = root.ReplaceNode(present, member.In(present));
        if (!ParameterOrder.IsKept(changed.GetCurrentNode(node)!))
        {
            return false;
        }

        root = changed;
        return true;
    }
}
