using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Makes a contract or handler and the types around it internal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeInternalCodeFix)), Shared]
internal sealed class MakeInternalCodeFix() : SyntaxCodeFix("Make internal", RuleIds.Inaccessible, RuleIds.HandlerShape)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) => diagnostic.AdditionalLocations
        .Select(declared => node.SyntaxTree.GetRoot().FindNode(declared.SourceSpan))
        .OfType<MemberDeclarationSyntax>();

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic) => AccessModifiers.MakeInternal((MemberDeclarationSyntax)node);
}
