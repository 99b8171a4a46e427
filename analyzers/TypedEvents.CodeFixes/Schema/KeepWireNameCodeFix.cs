using System.Collections.Generic;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Keeps the old name of a renamed member on the wire.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepWireNameCodeFix)), Shared]
internal sealed class KeepWireNameCodeFix() : SyntaxCodeFix("Keep its old name on the wire", RuleIds.Breaking)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixProperties.WireName) && node is ParameterSyntax or PropertyDeclarationSyntax ? [node] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        string name = SymbolDisplay.FormatLiteral(diagnostic.Properties[FixProperties.WireName]!, quote: true);
        string target = node is ParameterSyntax ? "property: " : "";
        CompilationUnitSyntax parsed = SyntaxFactory.ParseCompilationUnit($"[{target}System.Text.Json.Serialization.JsonPropertyName({name})] class C;");
        AttributeListSyntax list = parsed.Members[0].AttributeLists[0].WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation);
        return node switch
        {
            ParameterSyntax parameter => parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Insert(0, list)).WithLeadingTrivia(node.GetLeadingTrivia()),
            PropertyDeclarationSyntax property => property.WithoutLeadingTrivia().WithAttributeLists(property.AttributeLists.Insert(0, list)).WithLeadingTrivia(node.GetLeadingTrivia()),
            _ => node,
        };
    }
}
