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

/// <summary>Writes the nearest valid or known topic where the text of a wrong one stands: in the argument, or in the constant that it names, in whatever file that is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MendTopicCodeFix)), Shared]
internal sealed class MendTopicCodeFix() : ProjectCodeFix(
    "Write the topic that is meant",
    RuleIds.InvalidTopic,
    RuleIds.InvalidPattern,
    RuleIds.UnknownTopic,
    RuleIds.UnmatchedPattern,
    RuleIds.TopicVariant,
    RuleIds.FormerTopicShape)
{
    /// <inheritdoc/>
    public override async Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, string> texts = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            foreach (SyntaxNode target in await TargetsAsync(project, diagnostic, cancellationToken).ConfigureAwait(false))
            {
                texts[target] = diagnostic.Properties[FixProperties.Topic]!;
            }
        }

        Solution solution = project.Solution;
        foreach (var file in texts.GroupBy(pair => pair.Key.SyntaxTree))
        {
            SyntaxNode root = await file.Key.GetRootAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentSyntaxRoot(project.GetDocument(file.Key)!.Id, root.ReplaceNodes(file.Select(pair => pair.Key), (node, _) => Literal(texts[node]).WithTriviaFrom(node)));
        }

        return solution;
    }

    /// <inheritdoc/>
    protected override async Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        (await TargetsAsync(project, diagnostic, cancellationToken).ConfigureAwait(false)).Any();

    private static async Task<IEnumerable<SyntaxNode>> TargetsAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        List<SyntaxNode> targets = [];
        IEnumerable<Location> places = diagnostic.Id == RuleIds.FormerTopicShape ? [diagnostic.Location] : diagnostic.AdditionalLocations;
        foreach (Location place in places.Where(_ => diagnostic.Properties.ContainsKey(FixProperties.Topic)))
        {
            if (project.GetDocument(place.SourceTree) is null or SourceGeneratedDocument)
            {
                continue;
            }

            SyntaxNode node = (await place.SourceTree!.GetRootAsync(cancellationToken).ConfigureAwait(false)).FindNode(place.SourceSpan, getInnermostNodeForTie: true);
            bool isText = diagnostic.Id == RuleIds.FormerTopicShape ? node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not null && node is LiteralExpressionSyntax : node is ExpressionSyntax;
            targets.AddRange(isText ? [node] : []);
        }

        return targets;
    }

    private static LiteralExpressionSyntax Literal(string topic) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(topic));
}
