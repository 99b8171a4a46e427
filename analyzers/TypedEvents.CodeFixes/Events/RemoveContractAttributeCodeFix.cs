using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Takes the attribute off a record that cannot be sent itself, and the reply off a request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveContractAttributeCodeFix)), Shared]
internal sealed class RemoveContractAttributeCodeFix() : RemoveAttributeCodeFix("Remove the attribute", RuleIds.Abstract)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) => diagnostic.AdditionalLocations
        .Select(written => node.SyntaxTree.GetRoot().FindNode(written.SourceSpan))
        .Where(written => written is AttributeSyntax or BaseTypeSyntax);
}
