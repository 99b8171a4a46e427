using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Makes the base of a contract abstract.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeAbstractCodeFix)), Shared]
internal sealed class MakeAbstractCodeFix() : SyntaxCodeFix("Make the base abstract", RuleIds.ConcreteBase)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) => diagnostic.AdditionalLocations
        .Select(declared => node.SyntaxTree.GetRoot().FindNode(declared.SourceSpan))
        .OfType<TypeDeclarationSyntax>();

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic) => AccessModifiers.MakeAbstract((TypeDeclarationSyntax)node);
}
