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
        if (Present(node) is { } present)
        {
            AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(diagnostic.Properties[FixProperties.WireName]!)));
            return node.ReplaceNode(present, present.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument))));
        }

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

    /// <summary>The attribute that gives it another name; null when there is none.</summary>
    private static AttributeSyntax? Present(SyntaxNode node) => (node switch
    {
        ParameterSyntax parameter => parameter.AttributeLists,
        PropertyDeclarationSyntax property => property.AttributeLists,
        _ => default,
    }).SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString().Split('.').Last() is "JsonPropertyName" or "JsonPropertyNameAttribute");
}
