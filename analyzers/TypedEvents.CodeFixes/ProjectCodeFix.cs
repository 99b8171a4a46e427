using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedEvents.CodeFixes;

/// <summary>A fix that changes other files than the one with the diagnostic. One diagnostic and all of them go the same way, so fix-all cannot differ.</summary>
internal abstract class ProjectCodeFix(string title, params string[] ids) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. ids];

    /// <summary>What it is called in the menu.</summary>
    public string Title { get; } = title;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new ProjectFixAllProvider(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Project project = context.TextDocument.Project;
        foreach (Diagnostic diagnostic in context.Diagnostics.For(this).Where(IsFixable))
        {
            if (await IsFixableAsync(project, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, token => ApplyAsync(project, [diagnostic], token), equivalenceKey: GetType().Name), diagnostic);
            }
        }
    }

    /// <summary>False when the diagnostic has to be mended otherwise.</summary>
    public virtual bool IsFixable(Diagnostic diagnostic) => true;

    /// <summary>The solution with the diagnostics of a project mended.</summary>
    public abstract Task<Solution> ApplyAsync(Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken);

    /// <summary>Changes each file that has something to change, once.</summary>
    /// <param name="project">The project; files that are not in it are left alone.</param>
    /// <param name="changes">What is to be changed.</param>
    /// <param name="node">Where.</param>
    /// <param name="apply">Makes all changes of a file.</param>
    /// <param name="cancellationToken">Ends it.</param>
    protected static async Task<Solution> ChangeFilesAsync<T>(
        Project project, IEnumerable<T> changes, Func<T, SyntaxNode> node, Func<SyntaxNode, IReadOnlyList<T>, SyntaxNode> apply, CancellationToken cancellationToken)
    {
        Solution solution = project.Solution;
        foreach (IGrouping<SyntaxTree, T> file in changes.GroupBy(change => node(change).SyntaxTree))
        {
            if (project.GetDocument(file.Key) is { } document)
            {
                SyntaxNode root = await file.Key.GetRootAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithDocumentSyntaxRoot(document.Id, apply(root, [.. file]));
            }
        }

        return solution;
    }

    /// <summary>False when the project does not tell how to mend it.</summary>
    protected virtual Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) => Task.FromResult(true);
}
