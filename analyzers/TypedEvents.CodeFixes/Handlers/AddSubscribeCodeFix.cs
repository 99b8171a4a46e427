using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Subscribes a method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddSubscribeCodeFix)), Shared]
internal sealed class AddSubscribeCodeFix() : SyntaxCodeFix("Add [Subscribe]", RuleIds.MissingSubscribe)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method ? [method] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        MethodDeclarationSyntax method = (MethodDeclarationSyntax)node;
        SyntaxTriviaList leading = method.GetLeadingTrivia();
        SyntaxTriviaList indent = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? [leading.Last()] : [];
        NameSyntax name = SyntaxFactory.ParseName("global::TypedEvents.Subscribe").WithAdditionalAnnotations(Simplifier.Annotation);
        AttributeListSyntax list = SyntaxFactory.AttributeList([SyntaxFactory.Attribute(name)])
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(LineEnd(method));
        return method.WithLeadingTrivia(indent) is { } bare ? bare.WithAttributeLists(bare.AttributeLists.Insert(0, list)) : method;
    }

    private static SyntaxTrivia LineEnd(SyntaxNode node) =>
        node.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end : SyntaxFactory.LineFeed;
}
