using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Gives a call the token of the event context.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassTokenCodeFix)), Shared]
internal sealed class PassTokenCodeFix() : SyntaxCodeFix("Pass the cancellation token", RuleIds.TokenNotPassed)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        ExactNode.Of<InvocationExpressionSyntax>(node, diagnostic) is { } call ? [call] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        InvocationExpressionSyntax call = (InvocationExpressionSyntax)node;
        ArgumentSyntax argument = SyntaxFactory.ParseArgumentList($"({diagnostic.Properties[FixProperties.Argument]})").Arguments[0];
        SeparatedSyntaxList<ArgumentSyntax> written = call.ArgumentList.Arguments;
        return call.WithArgumentList(call.ArgumentList.WithArguments(written.Count == 0
            ? SyntaxFactory.SingletonSeparatedList(argument)
            : SyntaxFactory.SeparatedList<ArgumentSyntax>(written.GetWithSeparators()
                .Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space))
                .Add(argument))));
    }
}
