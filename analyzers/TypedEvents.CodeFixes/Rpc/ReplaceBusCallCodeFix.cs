using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Publishes an event that was called, and calls a request that was published.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceBusCallCodeFix)), Shared]
internal sealed class ReplaceBusCallCodeFix() : SyntaxCodeFix("Use the method for this kind of message", RuleIds.CallOfEvent, RuleIds.PublishOfRequest)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic)
    {
        // Options are of another type, and a batch is no call.
        if (node.FirstAncestorOrSelf<SimpleNameSyntax>() is { Identifier.ValueText: not "PublishBatchAsync" } name
            && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList.Arguments.Count: 1 })
        {
            yield return name;
        }
    }

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic) =>
        SyntaxFactory.IdentifierName(diagnostic.Id == RuleIds.CallOfEvent ? "PublishAsync" : "CallAsync").WithTriviaFrom(node);
}
