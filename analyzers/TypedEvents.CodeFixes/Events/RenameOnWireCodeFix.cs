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

/// <summary>Gives a member a name on the wire of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameOnWireCodeFix)), Shared]
internal sealed class RenameOnWireCodeFix() : SyntaxCodeFix("Give it another name on the wire", RuleIds.DuplicateWireName)
{
    private const string AttributeName = "JsonPropertyName";

    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic)
    {
        // A name that was given is the user's to change.
        if (node is ParameterSyntax or PropertyDeclarationSyntax && !node.DescendantNodes().OfType<AttributeSyntax>().Any(attribute => attribute.Name.ToString().Contains(AttributeName)))
        {
            yield return node;
        }
    }

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic)
    {
        AttributeListSyntax attribute = Attribute(diagnostic, node is ParameterSyntax).WithLeadingTrivia(node.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        return node.WithLeadingTrivia() switch
        {
            ParameterSyntax parameter => parameter.WithAttributeLists(parameter.AttributeLists.Insert(0, attribute)),
            PropertyDeclarationSyntax property => property.WithAttributeLists(property.AttributeLists.Insert(0, attribute)),
            SyntaxNode other => other,
        };
    }

    private static AttributeListSyntax Attribute(Diagnostic diagnostic, bool onProperty)
    {
        LiteralExpressionSyntax name = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(diagnostic.Properties[FixProperties.WireName]!));
        AttributeSyntax attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("System.Text.Json.Serialization." + AttributeName).WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(name))));
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute));
        return onProperty
            ? list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword)).WithTrailingTrivia(SyntaxFactory.Space))
            : list;
    }
}
