using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Lets a new member be missing: then it is null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeNullableCodeFix)), Shared]
internal sealed class MakeNullableCodeFix() : SyntaxCodeFix("Make it nullable, so that it may be missing", RuleIds.Breaking)
{
    /// <inheritdoc/>
    protected override IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixProperties.IsNewAndRequired) && node is ParameterSyntax { Type: not null } or PropertyDeclarationSyntax ? [node] : [];

    /// <inheritdoc/>
    protected override SyntaxNode Change(SyntaxNode node, Diagnostic diagnostic) => node switch
    {
        ParameterSyntax parameter => parameter.WithType(Nullable(parameter.Type!)),
        PropertyDeclarationSyntax property => property
            .WithType(Nullable(property.Type))
            .WithModifiers(SyntaxFactory.TokenList(property.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.RequiredKeyword)))),
        _ => node,
    };

    private static NullableTypeSyntax Nullable(TypeSyntax type) => type is NullableTypeSyntax already
        ? already
        : SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia());
}
