using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedEvents.CodeFixes;

/// <summary>Finds what a diagnostic is about when nodes around it have the same span, as an argument and its expression do.</summary>
internal static class ExactNode
{
    public static T? Of<T>(SyntaxNode node, Diagnostic diagnostic)
        where T : SyntaxNode
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        return node.DescendantNodesAndSelf().OfType<T>().FirstOrDefault(candidate => candidate.Span == span);
    }

    /// <summary>The function whose body a node is in: a method, local function or lambda; null at top level.</summary>
    public static SyntaxNode? Function(SyntaxNode node) => node.Ancestors().FirstOrDefault(ancestor =>
        ancestor is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);

    /// <summary>True where <c>await</c> is not allowed although the function is async.</summary>
    public static bool ForbidsAwait(SyntaxNode node) =>
        node.Ancestors().Any(ancestor => ancestor is LockStatementSyntax or UnsafeStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax);
}
