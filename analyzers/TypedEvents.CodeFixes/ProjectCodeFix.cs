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
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(IsFixable))
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

    /// <summary>False when the project does not tell how to mend it.</summary>
    protected virtual Task<bool> IsFixableAsync(Project project, Diagnostic diagnostic, CancellationToken cancellationToken) => Task.FromResult(true);
}
