using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Makes an upcaster or downcaster static and reachable by generated code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CasterModifiersCodeFix)), Shared]
internal sealed class CasterModifiersCodeFix() : SyntaxCodeFix("Make internal and static", RuleIds.CasterShape)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixProperties.Modifiers) && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method ? [method] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        MethodDeclarationSyntax method = (MethodDeclarationSyntax)node;
        bool isReachable = method.Modifiers.Any(SyntaxKind.PublicKeyword) || method.Modifiers.Any(SyntaxKind.InternalKeyword);
        SyntaxTriviaList leading = method.Modifiers.Count > 0 ? method.Modifiers[0].LeadingTrivia : method.ReturnType.GetLeadingTrivia();
        IEnumerable<SyntaxToken> access = isReachable ? method.Modifiers.Where(IsAccess) : [SyntaxFactory.Token(SyntaxKind.InternalKeyword)];
        IEnumerable<SyntaxToken> rest = method.Modifiers.Where(modifier => !IsAccess(modifier) && !modifier.IsKind(SyntaxKind.StaticKeyword) && !modifier.IsKind(SyntaxKind.ReadOnlyKeyword));
        SyntaxToken[] modifiers = [.. access, SyntaxFactory.Token(SyntaxKind.StaticKeyword), .. rest];
        return method
            .WithReturnType(method.ReturnType.WithoutLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(modifiers.Select((modifier, i) => modifier.WithLeadingTrivia(i == 0 ? leading : []).WithTrailingTrivia(SyntaxFactory.Space))));
    }

    private static bool IsAccess(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword;
}
