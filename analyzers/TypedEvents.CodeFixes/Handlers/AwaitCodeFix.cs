using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Awaits a publish or call in an async function.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitCodeFix)), Shared]
internal sealed class AwaitCodeFix() : SyntaxCodeFix("Await it", RuleIds.NotAwaited)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        ExactNode.Of<InvocationExpressionSyntax>(node, diagnostic) is { Parent: ExpressionStatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax } call
            && !ExactNode.ForbidsAwait(call) && IsAsync(ExactNode.Function(call)) ? [call] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic) => AwaitSyntax.Await((ExpressionSyntax)node, node);

    private static bool IsAsync(SyntaxNode? function) => function switch
    {
        null => true,
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
        _ => false,
    };
}
