using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedEvents.CodeFixes;

/// <summary>A fix in the document that has the diagnostic. One diagnostic and all of them go the same way, so fix-all cannot differ.</summary>
internal abstract class DocumentCodeFix(string title, params string[] ids) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics.For(this))
        {
            if (root is not null && Targets(root.FindNode(diagnostic.Location.SourceSpan), diagnostic).Any())
            {
                context.RegisterCodeFix(CodeAction.Create(title, token => FixAsync(context.Document, [diagnostic], token), equivalenceKey: GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>The nodes to change for a diagnostic; none when it has to be mended by hand.</summary>
    protected abstract IEnumerable<SyntaxNode> Targets(SyntaxNode node, Diagnostic diagnostic);

    /// <summary>The document with all of its nodes mended.</summary>
    protected abstract SyntaxNode Apply(SyntaxNode root, IReadOnlyDictionary<SyntaxNode, Diagnostic> targets);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root is null)
        {
            return document;
        }

        Dictionary<SyntaxNode, Diagnostic> targets = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            foreach (SyntaxNode target in Targets(root.FindNode(diagnostic.Location.SourceSpan), diagnostic))
            {
                targets[target] = diagnostic;
            }
        }

        return document.WithSyntaxRoot(Apply(root, targets));
    }
}
