using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Awaits what a handler blocks on, and makes the handler async.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitInsteadOfBlockingCodeFix)), Shared]
internal sealed class AwaitInsteadOfBlockingCodeFix() : SyntaxCodeFix("Await instead of blocking", RuleIds.BlockingWait)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic)
    {
        if (ExactNode.Of<ExpressionSyntax>(node, diagnostic) is not { } wait
            || TaskOf(wait) is null
            || ExactNode.ForbidsAwait(wait)
            || ExactNode.Function(wait) is not MethodDeclarationSyntax method)
        {
            yield break;
        }

        bool isAsync = method.Modifiers.Any(SyntaxKind.AsyncKeyword);
        if (isAsync || (ReturnType(diagnostic) is not null && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)))
        {
            yield return wait;
            if (!isAsync)
            {
                yield return method;
            }
        }
    }

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic) => node is MethodDeclarationSyntax method
        ? AwaitSyntax.MakeAsync(method, ReturnType(diagnostic)!)
        : AwaitSyntax.Await(TaskOf((ExpressionSyntax)node)!, node);

    private static string? ReturnType(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(FixProperties.ReturnType, out string? text) ? text : null;

    /// <summary>What to await; null when the way of waiting has more to it, such as a time-out.</summary>
    private static ExpressionSyntax? TaskOf(ExpressionSyntax wait) => wait switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } access => access.Expression,
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" } access } => access.Expression,
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "GetResult",
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } access },
            },
        } => access.Expression,
        _ => null,
    };
}
