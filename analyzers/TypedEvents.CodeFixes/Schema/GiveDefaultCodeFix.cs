using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedEvents.Analyzers;

namespace TypedEvents.CodeFixes;

/// <summary>Lets a new member be missing: then it has the value that its type begins with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GiveDefaultCodeFix)), Shared]
internal sealed class GiveDefaultCodeFix() : ProjectCodeFix("Give it a default, so that it may be missing", RuleIds.Breaking)
{
    /// <inheritdoc/>
    public override bool IsFixable(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(FixProperties.Default);

    /// <inheritdoc/>
    public override async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        List<(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change)> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (await FindAsync(diagnostic, cancellationToken).ConfigureAwait(false) is { } change && changes.All(other => other.Node != change.Node))
            {
                changes.Add(change);
            }
        }

        return await ChangeFilesAsync(project, changes, change => change.Node, MemberChanges.In, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await FindAsync(diagnostic, cancellationToken).ConfigureAwait(false) is { } change
        && await change.Node.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false) is var root
        && MemberChanges.In(root, [change]) != root;

    private static async Task<(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Change)?> FindAsync(Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return null;
        }

        SyntaxNode node = (await tree.GetRootAsync(cancellationToken).ConfigureAwait(false)).FindNode(diagnostic.Location.SourceSpan);
        ExpressionSyntax value = SyntaxFactory.ParseExpression(diagnostic.Properties[FixProperties.Default]!);
        return node switch
        {
            ParameterSyntax when value is not CollectionExpressionSyntax => (node, current => WithDefault((ParameterSyntax)current, value)),
            PropertyDeclarationSyntax { Initializer: null, AccessorList: not null } => (node, current => WithInitializer((PropertyDeclarationSyntax)current, value)),
            _ => null,
        };
    }

    private static ParameterSyntax WithDefault(ParameterSyntax parameter, ExpressionSyntax value) => parameter
        .WithIdentifier(parameter.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
        .WithDefault(Equal(value).WithTrailingTrivia(parameter.GetTrailingTrivia()));

    private static PropertyDeclarationSyntax WithInitializer(PropertyDeclarationSyntax property, ExpressionSyntax value) => property
        .WithModifiers(SyntaxFactory.TokenList(property.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.RequiredKeyword))))
        .WithAccessorList(property.AccessorList!.WithTrailingTrivia(SyntaxFactory.Space))
        .WithInitializer(Equal(value))
        .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(property.GetTrailingTrivia()));

    private static EqualsValueClauseSyntax Equal(ExpressionSyntax value) =>
        SyntaxFactory.EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), value);
}
