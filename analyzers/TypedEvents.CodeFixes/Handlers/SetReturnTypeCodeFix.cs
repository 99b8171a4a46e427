using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Sets what a handler returns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetReturnTypeCodeFix)), Shared]
internal sealed class SetReturnTypeCodeFix() : SyntaxCodeFix("Change the return type", RuleIds.AsyncVoidHandler, RuleIds.ResponderResult)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method ? [method.ReturnType] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic) => AwaitSyntax.Type(diagnostic.Properties[FixProperties.ReturnType]!, (TypeSyntax)node);
}
