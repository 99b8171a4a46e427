using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Makes an upcaster that returns an older version a downcaster, and the other way round.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CasterDirectionCodeFix)), Shared]
internal sealed class CasterDirectionCodeFix() : SyntaxCodeFix("Declare the other direction", RuleIds.CasterDirection)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.Attribute)
        ? node.AncestorsAndSelf().OfType<MethodDeclarationSyntax>().Take(1)
            .SelectMany(method => method.AttributeLists).SelectMany(list => list.Attributes)
            .Where(attribute => LastName(attribute.Name) is { } name && IsCaster(name.Identifier.ValueText))
            .Take(1)
        : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        AttributeSyntax attribute = (AttributeSyntax)node;
        IdentifierNameSyntax old = LastName(attribute.Name)!;
        return attribute.ReplaceNode(old, SyntaxFactory.IdentifierName(diagnostic.Properties[FixProperties.Attribute]!).WithTriviaFrom(old));
    }

    private static IdentifierNameSyntax? LastName(NameSyntax name) => name switch
    {
        IdentifierNameSyntax simple => simple,
        QualifiedNameSyntax { Right: IdentifierNameSyntax right } => right,
        AliasQualifiedNameSyntax { Name: IdentifierNameSyntax right } => right,
        _ => null,
    };

    private static bool IsCaster(string name) => name is "Upcaster" or "UpcasterAttribute" or "Downcaster" or "DowncasterAttribute";
}
